import type { BallotReceipt, VoteProgress, VotingPart } from '../../../server/voting/contract.ts';
import type { LiveEvent } from '../feed-events.ts';
import { upsert } from '../upsert.ts';

export function reduceVoting(part: VotingPart, event: LiveEvent): VotingPart {
  if (event.name !== 'voting.vote-changed') return part;
  return { ...part, votes: upsert(part.votes, [event.payload.vote], (vote) => vote.id) };
}

/** Progress only grows while a vote is open, so an older message never takes a count back. */
export function withProgress(part: VotingPart, progress: VoteProgress): VotingPart {
  const known = part.progress.find((one) => one.voteId === progress.voteId);
  if (known && known.cast > progress.cast) return part;
  return { ...part, progress: upsert(part.progress, [progress], (one) => one.voteId) };
}

/** The answer to one's own ballot; a repeated answer of an earlier revision changes nothing. */
export function withReceipt(part: VotingPart, receipt: BallotReceipt): VotingPart {
  const known = part.mine.find((one) => one.voteId === receipt.voteId);
  if (known && known.revision > receipt.revision) return part;
  return { ...part, mine: upsert(part.mine, [receipt], (one) => one.voteId) };
}
