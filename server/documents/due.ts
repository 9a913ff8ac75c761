import { endOfOfficeBefore } from '../catalogues/queries.ts';

/**
 * When papers are due: at the end of the last working day that is far enough before the meeting.
 * Papers go out three working days before, one where it is unscheduled (Luật 77/2015).
 */
export function papersDueAt(
  { startsAt, urgent }: { startsAt: Date; urgent: boolean },
  holidays: ReadonlySet<string>,
): string {
  return endOfOfficeBefore(startsAt, urgent ? 1 : 3, holidays).toISOString();
}
