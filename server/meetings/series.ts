import { createRequire } from 'node:module';
import type { Recurrence } from './planning-contract.ts';

/** The package is CommonJS, and its names are not visible to an import. */
const { RRule }: typeof import('rrule') = createRequire(import.meta.url)('rrule');

const vietnamMs = 7 * 3_600_000;
/** As many as one command makes. */
export const mostInSeries = 60;

/**
 * When the meetings of a series begin, the first one included, by the Vietnamese calendar and clock:
 * the hour stays, whatever the date. A monthly one keeps the weekday and its place in the month (the
 * second Thursday); a month without such a day is passed over.
 */
export function occurrences(first: Date, recurrence: Recurrence): Date[] {
  const local = new Date(first.getTime() + vietnamMs);
  const weekday = (local.getUTCDay() + 6) % 7;
  const days = recurrence.weekdays.map((day) => day - 1);
  const nth = Math.ceil(local.getUTCDate() / 7);
  const weekdays = [RRule.MO, RRule.TU, RRule.WE, RRule.TH, RRule.FR, RRule.SA, RRule.SU];
  const own = weekdays[weekday] ?? RRule.MO;
  const { end } = recurrence;
  const rule = new RRule({
    dtstart: local,
    interval: recurrence.interval,
    freq: recurrence.frequency === 'weekly' ? RRule.WEEKLY : RRule.MONTHLY,
    byweekday:
      recurrence.frequency === 'monthly' ? [own.nth(nth === 5 ? -1 : nth)] : [weekday, ...days],
    count: end.by === 'count' ? end.count : mostInSeries,
    until: end.by === 'date' ? new Date(`${end.until}T23:59:59.000Z`) : null,
  });
  return rule.all().map((time) => new Date(time.getTime() - vietnamMs));
}
