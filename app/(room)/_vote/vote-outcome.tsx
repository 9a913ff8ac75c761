'use client';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import type { VoteView } from '../../../server/voting/contract.ts';
import { receiptOf } from '../_model/vote.ts';
import { BallotReceipt } from './ballot-receipt.tsx';
import { FormResults } from './form-results.tsx';
import { SecretOutcome } from './secret-ballot.tsx';
import { VoteStage } from './vote-stage.tsx';

/** A closed vote: the outcome first, then the figures, then one's own receipt. */
export function VoteOutcome({ vote }: { vote: VoteView }) {
  const present = usePresent();
  if (!vote.result) {
    return (
      <section className="vote-outcome">
        <h2>{vote.title}</h2>
        <VoteStage vote={vote} />
      </section>
    );
  }
  const receipt = receiptOf(present, vote.id);
  const { personId } = present.me;
  const secret = vote.profile.secrecy === 'secret';
  const secretOwn = secret && personId !== null && vote.electorate.includes(personId);
  return (
    <section className="vote-outcome">
      <h2>{vote.title}</h2>
      {vote.status !== 'announced' && <VoteStage vote={vote} />}
      <FormResults vote={vote} result={vote.result} sites={present.sites.sites} />
      {receipt && <BallotReceipt vote={vote} receipt={receipt} />}
      {secretOwn && <SecretOutcome vote={vote} />}
    </section>
  );
}
