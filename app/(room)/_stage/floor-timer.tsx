'use client';
import { useTranslations } from 'next-intl';
import { useServerNow } from '@/app/_sync/use-server-now.ts';
import type { FloorView } from '../../../server/speakers/contract.ts';
import { floorLeftMs, readTimer } from '../_words/clock-text.ts';

/** Time left of the floor: amber in the last half minute, then counting up in red. */
export function FloorTimer({ floor }: { floor: FloorView }) {
  const t = useTranslations('room.stage');
  const now = useServerNow();
  if (floor.microphone === 'awaiting-consent') {
    return <div className="floor-timer floor-timer-words">{t('awaitingConsent')}</div>;
  }
  if (now === null) return null;
  const { text, tone, seconds } = readTimer(floorLeftMs(floor, now));
  const paused = floor.state === 'paused';
  const minutes = Math.floor(Math.abs(seconds) / 60);
  const spoken = { minutes, seconds: Math.abs(seconds) % 60 };
  return (
    <div className="floor-timer" data-tone={tone} data-paused={paused} role="timer">
      <span aria-hidden="true">
        {paused && <small>{t('paused')}</small>}
        {text}
      </span>
      <span className="sr-only">
        {paused ? `${t('paused')}. ` : ''}
        {seconds < 0 ? t('overBy', spoken) : t('timeLeft', spoken)}
      </span>
    </div>
  );
}
