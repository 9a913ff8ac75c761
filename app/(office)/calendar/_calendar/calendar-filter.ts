import { z } from 'zod';

export const calendarScopes = ['mine', 'unit', 'room'] as const;

/** What the address says about the calendar; what it says wrongly counts as not said. */
const address = z.object({
  scope: z.enum(calendarScopes).catch('mine'),
  roomId: z.uuid().nullable().catch(null).default(null),
});
export type CalendarFilter = z.output<typeof address>;

export function readCalendarFilter(searchParams: unknown): CalendarFilter {
  return address.parse(searchParams);
}

export function calendarHref({ scope, roomId }: CalendarFilter): string {
  const query = new URLSearchParams();
  if (scope !== 'mine') query.set('scope', scope);
  if (roomId) query.set('roomId', roomId);
  return query.size > 0 ? `/calendar?${query}` : '/calendar';
}
