import { z } from 'zod';
import { commandContract, queryContract } from '../kernel/contracts.ts';

export const holidayView = z.object({
  /** yyyy-mm-dd, by the Vietnamese calendar. */
  day: z.iso.date(),
  name: z.string(),
});
export type HolidayView = z.output<typeof holidayView>;

/** Days on which offices are closed besides Saturdays and Sundays (Bộ luật Lao động 2019, Điều 112). */
export const listHolidays = queryContract({
  name: 'catalogues.holidays',
  scope: 'account',
  input: z.object({}),
  output: z.object({ holidays: z.array(holidayView) }),
});

/** Adds a day, or gives it another name where it is there already. Deadlines set before stay. */
export const saveHoliday = commandContract({
  name: 'catalogues.save-holiday',
  scope: 'account',
  input: z.object({ day: z.iso.date(), name: z.string().trim().min(1).max(200) }),
  output: z.null(),
});

export const removeHoliday = commandContract({
  name: 'catalogues.remove-holiday',
  scope: 'account',
  input: z.object({ day: z.iso.date() }),
  output: z.null(),
  errors: ['catalogues.unknown-entry'],
});
