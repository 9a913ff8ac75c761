import type { QuestionResult, VoteView } from '../../../server/voting/contract.ts';

/** Six facts, never lumped together. */
export const factOrder = ['for', 'against', 'abstain', 'invalid', 'notCast', 'absent'] as const;
export type Fact = (typeof factOrder)[number];

export interface ResultRow {
  fact: Fact;
  /** The profile's own label; null for the facts that are no choice. */
  label: string | null;
  count: number;
  /** Hundredths of a per cent of the denominator; null for those who are not part of it. */
  share: number | null;
}

/** The rows of a result. Who is not in the denominator gets no share of it. */
export function resultRows(vote: VoteView, result: QuestionResult): ResultRow[] {
  const { labels, denominator } = vote.profile;
  const outside: Record<typeof denominator, readonly Fact[]> = {
    all: [],
    present: ['absent'],
    cast: ['absent', 'notCast'],
    valid: ['absent', 'notCast', 'invalid'],
  };
  const named: Partial<Record<Fact, string>> = labels;
  return factOrder
    .filter((fact) => (fact !== 'notCast' && fact !== 'invalid') || result.counts[fact] > 0)
    .map((fact) => ({
      fact,
      label: named[fact] ?? null,
      count: result.counts[fact],
      share: outside[denominator].includes(fact) ? null : result.shares[fact],
    }));
}
