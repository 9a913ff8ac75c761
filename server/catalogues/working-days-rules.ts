const dayMs = 86_400_000;
const hourMs = 3_600_000;
const vietnamMs = 7 * hourMs;
const endOfOfficeHour = 17;

/**
 * The end of work (17:00 in Vietnam) so many working days before the day of a moment. Saturdays,
 * Sundays and holidays (yyyy-mm-dd) do not count.
 */
export function endOfOfficeBefore(
  moment: Date,
  workingDays: number,
  holidays: ReadonlySet<string>,
): Date {
  let day = Math.floor((moment.getTime() + vietnamMs) / dayMs) * dayMs;
  for (let left = workingDays; left > 0; ) {
    day -= dayMs;
    const date = new Date(day);
    const weekend = date.getUTCDay() === 0 || date.getUTCDay() === 6;
    if (!weekend && !holidays.has(date.toISOString().slice(0, 10))) left -= 1;
  }
  return new Date(day + endOfOfficeHour * hourMs - vietnamMs);
}
