'use client';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import type { CalendarFilter } from './calendar-filter.ts';

/** FullCalendar is large and needed here only, so no other page carries it. */
const MeetingCalendar = dynamic(
  () => import('./meeting-calendar.tsx').then((module) => module.MeetingCalendar),
  { ssr: false, loading: Loading },
);

function Loading() {
  const t = useTranslations('planning.calendar');
  return (
    <p role="status" className="text-ink-2">
      {t('loading')}
    </p>
  );
}

export function LazyCalendar(filter: CalendarFilter) {
  return <MeetingCalendar {...filter} />;
}
