'use client';
import { useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';

export function HallBreak() {
  const t = useTranslations('display');
  const { meeting } = usePresent().meetings;
  return (
    <div className="hall-break">
      <p>{meeting.status === 'ended' ? t('ended') : t('break')}</p>
      <h1>{meeting.title}</h1>
    </div>
  );
}
