'use client';
import { useTranslations } from 'next-intl';
import type { PlaceHeading } from '../_model/people-list.ts';

/** A place above its people. */
export function PlaceRow({ place }: { place: PlaceHeading }) {
  const t = useTranslations('room.people');
  const { site, present, invited } = place;
  const remote = site?.siteRole === 'individual';
  return (
    <h3 className="place-row">
      <span>{remote ? t('remotely') : (site?.name ?? t('noPlace'))}</span>
      <span>{t('headcount', { present, invited })}</span>
    </h3>
  );
}
