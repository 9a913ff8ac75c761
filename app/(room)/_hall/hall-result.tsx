'use client';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import type { VoteView } from '../../../server/voting/contract.ts';
import { onlyQuestion } from '../_model/vote.ts';
import { ResultTable } from '../_vote/result-table.tsx';
import { VerdictLine } from '../_vote/verdict-line.tsx';

/** The figures, the outcome, and the rule that decided it. */
export function HallResult({ vote }: { vote: VoteView }) {
  const { sites } = usePresent().sites;
  const question = onlyQuestion(vote);
  if (!vote.result || !question) return null;
  return (
    <div className="hall-result">
      <h1>{vote.title}</h1>
      <div>
        <ResultTable vote={vote} result={question} />
        <VerdictLine vote={vote} result={vote.result} question={question} sites={sites} />
      </div>
    </div>
  );
}
