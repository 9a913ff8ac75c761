'use client';
import { useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { useServerNow } from '@/app/_sync/use-server-now.ts';
import { ownVoice, partnerOf } from '../_model/floor.ts';
import { floorLeftMs, readTimer } from '../_words/clock-text.ts';

/** Whoever speaks hears once that half a minute is left, and once that the time is up. */
export function OwnTimeAnnouncement() {
  const t = useTranslations('room.announce');
  const present = usePresent();
  const now = useServerNow();
  const { floor } = present.speakers;
  const voice = ownVoice(present);
  // In an exchange the time is that of whoever answers.
  const timed = voice?.as === (partnerOf(present) ? 'partner' : 'floor');
  const running = floor?.state === 'speaking' && timed && now !== null;
  const tone = running ? readTimer(floorLeftMs(floor, now)).tone : 'calm';
  return (
    <p aria-live="assertive">
      {tone === 'warning' && t('halfMinute')}
      {tone === 'overrun' && t('timeUp')}
    </p>
  );
}
