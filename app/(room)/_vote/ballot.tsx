'use client';
import { useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import type { VoteView } from '../../../server/voting/contract.ts';
import { hasOneQuestion } from '../_model/ballot.ts';
import { receiptOf } from '../_model/vote.ts';
import { useBallotDraft } from '../_room/ballot-context.tsx';
import { BallotChoices } from './ballot-choices.tsx';
import { BallotReceipt } from './ballot-receipt.tsx';
import { OpenBallot } from './open-ballot.tsx';
import { RuleLine } from './rule-line.tsx';
import { SecretBallot } from './secret-ballot.tsx';

/** The ballot: three choices and one button, or the receipt once it is cast. */
export function Ballot({ vote }: { vote: VoteView }) {
  const t = useTranslations('room.vote');
  const present = usePresent();
  const draft = useBallotDraft();
  const receipt = receiptOf(present, vote.id);
  const settled = receipt !== null && !draft.isChanging(vote.id);
  return (
    <section className="ballot" aria-label={t('ballotLabel')}>
      <h2>{vote.title}</h2>
      <RuleLine vote={vote} />
      {vote.profile.secrecy === 'secret' ? (
        <SecretBallot vote={vote} />
      ) : settled ? (
        <BallotReceipt vote={vote} receipt={receipt} />
      ) : hasOneQuestion(vote) ? (
        <BallotChoices vote={vote} cast={receipt} />
      ) : (
        <OpenBallot vote={vote} cast={receipt} />
      )}
    </section>
  );
}
