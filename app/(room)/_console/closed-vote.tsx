'use client';
import { useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { Button } from '@/app/_ui/button.tsx';
import type { VoteView } from '../../../server/voting/contract.ts';
import { onlyQuestion } from '../_model/vote.ts';
import { usePanel } from '../_room/panel-context.tsx';
import { VerdictLine } from '../_vote/verdict-line.tsx';

export function ClosedVote({ vote }: { vote: VoteView }) {
  const t = useTranslations('console.vote');
  const { sites } = usePresent().sites;
  const { open } = usePanel();
  const question = onlyQuestion(vote);
  if (!vote.result || !question) return null;
  return (
    <div className="console-vote">
      <p className="console-now">{vote.title}</p>
      <VerdictLine vote={vote} result={vote.result} question={question} sites={sites} />
      <Button variant="quiet" onClick={() => open('vote')}>
        {t('details')}
      </Button>
    </div>
  );
}
