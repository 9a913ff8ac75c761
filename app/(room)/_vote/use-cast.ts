'use client';
import { signBallot } from '@/app/_keys/sign-ballot.ts';
import { useFeed, usePresent } from '@/app/_sync/feed-context.tsx';
import type { BallotContent, VoteView } from '../../../server/voting/contract.ts';
import { useBallotDraft } from '../_room/ballot-context.tsx';
import { useDevice } from '../_room/device-context.tsx';
import { useCommand } from '../_room/use-command.ts';

/** Sends an open ballot, signed where the device can; the receipt takes the ballot's place. */
export function useCast(vote: VoteView) {
  const { meetingId } = useDevice();
  const feed = useFeed();
  const draft = useBallotDraft();
  const { personId } = usePresent().me;
  const command = useCommand('voting.cast');
  const send = async (content: BallotContent) => {
    if (command.busy) return;
    const ballot = { meetingId, voteId: vote.id, content };
    const signature = personId && (await signBallot({ ...ballot, personId, castById: personId }));
    const answer = await command.run({ ...ballot, signature: signature || null });
    if (!answer.ok) return;
    feed?.noteReceipt(answer.value);
    draft.setChanging(vote.id, false);
  };
  return { send, busy: command.busy };
}
