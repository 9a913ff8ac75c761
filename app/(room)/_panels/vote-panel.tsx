'use client';
import { useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { EmptyState } from '@/app/_ui/empty-state.tsx';
import { isOver, isRunning, mayVote, progressOf, voteOf } from '../_model/vote.ts';
import { Ballot } from '../_vote/ballot.tsx';
import { RuleLine } from '../_vote/rule-line.tsx';
import { VoteOutcome } from '../_vote/vote-outcome.tsx';
import { VoteProgressBar } from '../_vote/vote-progress.tsx';
import { VoteStage } from '../_vote/vote-stage.tsx';
import { PanelFrame } from './panel-frame.tsx';

/** The vote of now in full: the ballot, how far it is, or the result. */
export function VotePanel() {
  const t = useTranslations('room.vote');
  const present = usePresent();
  const vote = voteOf(present);
  return (
    <PanelFrame title={t('title')}>
      {!vote && <EmptyState title={t('none')} text={t('noneHint')} />}
      {vote?.status === 'prepared' && <EmptyState title={vote.title} text={t('preparedHint')} />}
      {vote && isRunning(vote) && (
        <>
          {vote.status === 'paused' ? (
            <div className="vote-watching">
              <h3>{vote.title}</h3>
              <VoteStage vote={vote} />
            </div>
          ) : mayVote(present, vote) ? (
            <Ballot vote={vote} />
          ) : (
            <div className="vote-watching">
              <h3>{vote.title}</h3>
              <RuleLine vote={vote} />
              <p>{t('notOnRoll')}</p>
            </div>
          )}
          <p className="vote-panel-progress">
            <span>{t('progress')}</span>
            <VoteProgressBar {...progressOf(present, vote)} />
          </p>
        </>
      )}
      {vote && isOver(vote) && <VoteOutcome vote={vote} />}
    </PanelFrame>
  );
}
