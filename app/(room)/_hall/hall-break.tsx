'use client';
import { useLocale, useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { timeOfDay } from '../_words/clock-text.ts';
import { HallCountdown } from './hall-clock.tsx';

/** Nothing is dealt with: before the session, between its parts, after it. */
export function HallBreak() {
  const t = useTranslations('display');
  const locale = useLocale();
  const { meeting } = usePresent().meetings;
  const { status, suspendedUntil, startsAt } = meeting;
  const begun = status === 'in-session' || status === 'suspended';
  const until = status === 'ended' ? null : begun ? suspendedUntil : startsAt;
  return (
    <div className="hall-break">
      <p className="hall-eyebrow">{meeting.title}</p>
      <h1>{status === 'ended' ? t('ended') : begun ? t('break') : t('notBegun')}</h1>
      {until && (
        <p className="hall-until">
          {t(begun ? 'resumesAt' : 'beginsAt', { time: timeOfDay(until, locale) })}
        </p>
      )}
      {until && <HallCountdown until={until} />}
    </div>
  );
}
