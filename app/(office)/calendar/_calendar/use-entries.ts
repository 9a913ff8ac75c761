'use client';
import type { EventInput, EventSourceFuncArg } from '@fullcalendar/core';
import { useTranslations } from 'next-intl';
import { useCallback, useState } from 'react';
import { runQuery } from '@/app/_sync/requests.ts';
import type { CalendarEntryView } from '../../../../server/meetings/overview-contract.ts';
import type { CalendarFilter } from './calendar-filter.ts';

const vietnamMs = 7 * 3_600_000;

/**
 * A moment as the calendar shows it. FullCalendar knows no zones by name without a further library,
 * so it is told Vietnamese hours as if they were UTC; there is no summer time to be wrong about.
 */
export const shown = (moment: Date) => new Date(moment.getTime() + vietnamMs);
const meant = (shownTime: Date) => new Date(shownTime.getTime() - vietnamMs).toISOString();

/** Looks by status: never colour alone, since the word stands in the entry's title too. */
const looks: Partial<Record<CalendarEntryView['status'], string>> = {
  'in-session': 'entry-live',
  draft: 'entry-waiting',
  submitted: 'entry-waiting',
  postponed: 'entry-off',
  cancelled: 'entry-off',
};

/** Meetings of whatever period the calendar shows, asked for as it turns. */
export function useEntries({ scope, roomId }: CalendarFilter) {
  const t = useTranslations('planning.calendar');
  const tStatus = useTranslations('office.list.status');
  const [failed, setFailed] = useState(false);
  const toEvent = useCallback(
    ({ id, title, hostUnit, status, startsAt, endsAt, place, mayOpen }: CalendarEntryView) => {
      const said = title ?? t('taken', { unit: hostUnit });
      const unusual = looks[status] ? ` (${tStatus(status)})` : '';
      const event: EventInput = {
        ...{ id, classNames: [looks[status] ?? 'entry'] },
        ...{ start: shown(new Date(startsAt)), end: shown(new Date(endsAt)) },
        title: `${said}${unusual}${place ? ` – ${place}` : ''}`,
      };
      return mayOpen ? { ...event, url: `/meetings/${id}` } : event;
    },
    [t, tStatus],
  );
  const load = useCallback(
    async ({ start, end }: EventSourceFuncArg): Promise<EventInput[]> => {
      const range = { from: meant(start), to: meant(end) };
      const answer = await runQuery('meetings.calendar', { ...range, scope, roomId });
      setFailed(!answer.ok);
      return answer.ok ? answer.value.entries.map(toEvent) : [];
    },
    [scope, roomId, toEvent],
  );
  return { load, failed };
}
