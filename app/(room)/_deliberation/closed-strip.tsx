'use client';
import { Lock } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';

/** Those who are in are told for as long as it lasts that nobody else is. */
export function ClosedStrip() {
  const t = useTranslations('room.closed');
  const { closed } = usePresent().deliberation;
  if (!closed?.mine) return null;
  return (
    <div className="strip" data-tone="calm" role="status">
      <Lock aria-hidden="true" size={20} />
      {t('strip', { count: closed.memberIds.length })}
      {!closed.roomCleared && ` ${t('stripHall')}`}
    </div>
  );
}
