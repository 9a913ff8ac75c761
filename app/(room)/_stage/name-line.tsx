'use client';
import { useTranslations } from 'next-intl';
import type { StageView } from '../_model/stage.ts';

/** Name, title and place of whoever is on stage. */
export function NameLine({ stage }: { stage: StageView }) {
  const t = useTranslations('room.stage');
  if (!stage.speaker) {
    if (!stage.site) return null;
    return (
      <div className="name-line" data-speaking="false">
        <b>{stage.site.name}</b>
        <span>{t('nobodySpeaks')}</span>
      </div>
    );
  }
  const place = stage.site?.siteRole === 'individual' ? t('remotely') : stage.site?.name;
  const where = [stage.speaker.title, place].filter(Boolean).join(' · ');
  return (
    <div className="name-line" data-speaking="true">
      <b>{stage.speaker.name}</b>
      <span>{where}</span>
    </div>
  );
}
