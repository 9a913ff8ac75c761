'use client';
import { useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { personOf, placeOf } from '../_model/people.ts';

/** Name, title and place of a person, in two lines. */
export function PersonLine({ personId }: { personId: string }) {
  const t = useTranslations('room.people');
  const present = usePresent();
  const person = personOf(present, personId);
  if (!person) return null;
  const place = placeOf(present, personId);
  const where = place?.siteRole === 'individual' ? t('remotely') : place?.name;
  return (
    <span className="person-line">
      <b>
        {person.name}
        {personId === present.me.personId && <em>{t('me')}</em>}
      </b>
      <small>{[person.title, where].filter(Boolean).join(' · ')}</small>
    </span>
  );
}
