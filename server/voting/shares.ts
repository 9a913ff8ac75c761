import type { Fraction, RuleProfile } from './contract.ts';

/** Hundredths of a per cent, rounded half up, in integers; zero where there is nobody to share. */
export function shareOf(count: number, whole: number): number {
  return whole === 0 ? 0 : Math.floor((count * 20_000 + whole) / (2 * whole));
}

/** Whether a count is at least (or, strictly, more than) a fraction of the whole; never rounded. */
export function reaches(
  count: number,
  whole: number,
  { numerator, denominator }: Fraction,
  strict: boolean,
): boolean {
  if (whole === 0) return false;
  const left = count * denominator;
  const right = numerator * whole;
  return strict ? left > right : left >= right;
}

export function reachesThreshold(count: number, whole: number, profile: RuleProfile): boolean {
  return reaches(count, whole, profile.threshold, profile.strict);
}
