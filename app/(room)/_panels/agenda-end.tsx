'use client';
import { useLocale, useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { useServerNow } from '@/app/_sync/use-server-now.ts';
import { estimatedEnd, fullMinutes } from '../_model/agenda-time.ts';
import { timeOfDay } from '../_words/clock-text.ts';

/** When the agenda will be through as things stand, and how late that is. */
export function AgendaEnd() {
  const t = useTranslations('room.panels');
  const locale = useLocale();
  const { agenda, meetings } = usePresent();
  const now = useServerNow();
  const end = now === null ? null : estimatedEnd(agenda, meetings.meeting, now);
  if (end === null) return null;
  const late = fullMinutes(end - Date.parse(meetings.meeting.endsAt));
  return (
    <span className="agenda-end" data-late={late > 0}>
      {t('endsAt', { time: timeOfDay(end, locale) })}
      {late > 0 && ` · ${t('lateBy', { minutes: late })}`}
    </span>
  );
}
