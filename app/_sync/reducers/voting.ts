import type { BallotReceipt, VoteProgress, VotingPart } from '../../../server/voting/contract.ts';
import type { LiveEvent } from '../feed-events.ts';
import { upsert } from '../upsert.ts';

export function reduceVoting(part: VotingPart, event: LiveEvent): VotingPart {
  if (event.name === 'voting.voters-reminded') {
    const reminder = { voteId: event.payload.voteId, at: event.at };
    return { ...part, reminders: upsert(part.reminders, [reminder], ({ voteId }) => voteId) };
  }
  if (event.name !== 'voting.vote-changed') return part;
  // Who leads has the result before it is announced.
  const { vote, counted } = event.payload;
  const told = { ...vote, result: vote.result ?? counted ?? null };
  return { ...part, votes: upsert(part.votes, [told], ({ id }) => id) };
}

const told = ({ cast, issued }: VoteProgress) => cast ?? issued ?? 0;

/** Progress only grows while a vote is open, so an older message never takes a count back. */
export function withProgress(part: VotingPart, progress: VoteProgress): VotingPart {
  const known = part.progress.find((one) => one.voteId === progress.voteId);
  if (known && told(known) > told(progress)) return part;
  return { ...part, progress: upsert(part.progress, [progress], (one) => one.voteId) };
}

/** A ballot is somebody's, and a representative has several. */
const keyOf = ({ voteId, personId }: BallotReceipt) => `${voteId} ${personId}`;

/** The answer to one's own ballot; a repeated answer of an earlier revision changes nothing. */
export function withReceipt(part: VotingPart, receipt: BallotReceipt): VotingPart {
  const known = part.mine.find((one) => keyOf(one) === keyOf(receipt));
  if (known && known.revision > receipt.revision) return part;
  return { ...part, mine: upsert(part.mine, [receipt], keyOf) };
}
