'use client';
import { useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import type { VoteView } from '../../../server/voting/contract.ts';
import { progressOf } from '../_model/vote.ts';
import { RuleLine } from '../_vote/rule-line.tsx';
import { useVoteStage } from '../_vote/vote-stage.tsx';

/** The question and how many have voted: nothing that would lead a voter. */
export function HallVote({ vote }: { vote: VoteView }) {
  const t = useTranslations('display');
  const { issued, electorate, ...progress } = progressOf(usePresent(), vote);
  const stage = useVoteStage(vote);
  const secret = progress.cast === null;
  const cast = progress.cast ?? issued ?? 0;
  return (
    <div className="hall-vote">
      <p className="hall-kicker">{stage ?? t('voting')}</p>
      <h1>{vote.title}</h1>
      <RuleLine vote={vote} />
      <div className="hall-progress">
        <progress max={Math.max(1, electorate)} value={cast} aria-label={t('progress')} />
        <p>
          <b>
            {cast}/{electorate}
          </b>{' '}
          {secret ? t('issued') : t('haveVoted')}
        </p>
      </div>
    </div>
  );
}
