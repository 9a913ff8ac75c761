'use client';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import type { VoteView } from '../../../server/voting/contract.ts';
import { ResultTable } from '../_vote/result-table.tsx';
import { VerdictLine } from '../_vote/verdict-line.tsx';

/** The figures, the outcome, and the rule that decided it. */
export function HallResult({ vote }: { vote: VoteView }) {
  const { sites } = usePresent().sites;
  if (!vote.result) return null;
  return (
    <div className="hall-result">
      <h1>{vote.title}</h1>
      <div>
        <ResultTable vote={vote} result={vote.result} />
        <VerdictLine vote={vote} result={vote.result} sites={sites} />
      </div>
    </div>
  );
}
