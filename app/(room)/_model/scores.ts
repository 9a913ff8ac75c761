import type { ScoringRule } from '../../../server/voting/contract.ts';

export const totalOf = (scores: Readonly<Record<string, number>>): number =>
  Object.values(scores).reduce((sum, score) => sum + score, 0);

/** Between nothing and the maximum, in whole steps. */
export function fitsCriterion(
  { step }: ScoringRule,
  { maximum }: { maximum: number },
  score: number | undefined,
): boolean {
  return score !== undefined && score >= 0 && score <= maximum && score % step === 0;
}

/** The band that a ballot's own total reaches. */
export function gradeOf({ bands }: ScoringRule, total: number): string {
  return (bands.find(({ atLeast }) => total >= atLeast) ?? bands.at(-1))?.grade ?? '';
}
