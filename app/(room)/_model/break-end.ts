/** Lengths of a break that are offered, in minutes. */
export const breakLengths = [10, 15, 30, 60, 90] as const;

const five = 5 * 60_000;

/**
 * When a break of about this length ends: on a time that can be said aloud ("09:35"), the next
 * multiple of five minutes that leaves at least the whole length less two minutes.
 */
export function breakEnd(now: number, minutes: number): Date {
  const least = now + (minutes - 2) * 60_000;
  return new Date(Math.ceil(least / five) * five);
}
