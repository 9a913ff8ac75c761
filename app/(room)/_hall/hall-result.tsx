'use client';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import type { VoteView } from '../../../server/voting/contract.ts';
import { onlyQuestion } from '../_model/vote.ts';
import { FormResults } from '../_vote/form-results.tsx';
import { ResultTable } from '../_vote/result-table.tsx';
import { VerdictLine } from '../_vote/verdict-line.tsx';

/** The figures, the outcome, and the rule that decided it. */
export function HallResult({ vote }: { vote: VoteView }) {
  const { sites } = usePresent().sites;
  const question = onlyQuestion(vote);
  if (!vote.result) return null;
  return (
    <div className="hall-result">
      <h1>{vote.title}</h1>
      <div>
        {question ? (
          <>
            <ResultTable vote={vote} result={question} />
            <VerdictLine vote={vote} result={vote.result} question={question} sites={sites} />
          </>
        ) : (
          <FormResults vote={vote} result={vote.result} sites={sites} />
        )}
      </div>
    </div>
  );
}
