'use client';
import { useLocale, useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { dayText } from '../_words/clock-text.ts';
import { logMark } from '../_words/log-mark.ts';

/** Whose meeting this is, and the log's head: it can be compared with the record later. */
export function HallFoot() {
  const t = useTranslations('display');
  const locale = useLocale();
  const { head, meetings } = usePresent();
  return (
    <footer className="hall-foot">
      <span>
        {meetings.meeting.hostUnit} · {dayText(meetings.meeting.startsAt, locale)}
      </span>
      {head !== '' && <span className="hall-mark">{t('logMark', { mark: logMark(head) })}</span>}
    </footer>
  );
}
