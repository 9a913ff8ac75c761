'use client';
import { PanelBottomClose, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { isElector, mayVote, voteOf } from '../_model/vote.ts';
import { useBallotDraft } from '../_room/ballot-context.tsx';
import { usePanel } from '../_room/panel-context.tsx';
import { Ballot } from './ballot.tsx';
import { useJustClosed } from './use-just-closed.ts';
import { VoteOutcome } from './vote-outcome.tsx';
import { VoteStage } from './vote-stage.tsx';

/**
 * The open vote over the document, never over the speaker; it comes by itself, and so does the
 * result. Both can be moved aside and come back from the band.
 */
export function FloatingVote() {
  const t = useTranslations('room.vote');
  const present = usePresent();
  const draft = useBallotDraft();
  const { panel } = usePanel();
  const vote = voteOf(present);
  const justClosed = useJustClosed(vote);
  if (!vote || panel === 'vote' || draft.isAside(vote.id)) return null;
  const ballot = mayVote(present, vote);
  const paused = vote.status === 'paused' && isElector(present, vote);
  if (!ballot && !paused && !justClosed) return null;
  return (
    <div className="floating-vote" data-testid="floating-vote">
      <button
        type="button"
        className="floating-aside"
        onClick={() => draft.setAside(vote.id, true)}
        aria-label={ballot || paused ? t('moveAside') : t('closeResult')}
        title={ballot || paused ? t('moveAside') : t('closeResult')}
      >
        {ballot || paused ? <PanelBottomClose aria-hidden="true" /> : <X aria-hidden="true" />}
      </button>
      {ballot && <Ballot vote={vote} />}
      {paused && (
        <section className="ballot">
          <h2>{vote.title}</h2>
          <VoteStage vote={vote} />
        </section>
      )}
      {!ballot && !paused && <VoteOutcome vote={vote} />}
    </div>
  );
}
