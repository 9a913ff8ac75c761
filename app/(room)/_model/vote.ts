import type { Snapshot } from '../../../server/sync/protocol.ts';
import type { BallotReceipt, VoteProgress, VoteView } from '../../../server/voting/contract.ts';

/** The vote that concerns everybody now: the open one, else the last closed of the current item. */
export function voteOf(present: Snapshot): VoteView | null {
  const open = present.voting.votes.find((vote) => vote.status === 'open');
  if (open) return open;
  const ofItem = present.voting.votes.filter(
    (vote) => vote.itemId === present.agenda.currentItemId,
  );
  const closed = ofItem.filter((vote) => vote.status === 'closed');
  closed.sort((a, b) => (a.closedAt ?? '').localeCompare(b.closedAt ?? ''));
  return closed.at(-1) ?? ofItem.find((vote) => vote.status === 'prepared') ?? null;
}

export function progressOf(present: Snapshot, vote: VoteView): VoteProgress {
  const known = present.voting.progress.find((one) => one.voteId === vote.id);
  return known ?? { voteId: vote.id, cast: 0, electorate: vote.electorate.length };
}

/** All members of the vote's roll, present or not; `electorate` holds only those who may vote. */
export function rollSize(present: Snapshot, vote: VoteView): number {
  const roll = present.attendance.rolls.find((one) => one.id === vote.rollId);
  return vote.result?.members ?? roll?.memberIds.length ?? vote.electorate.length;
}

export function receiptOf(present: Snapshot, voteId: string): BallotReceipt | null {
  return present.voting.mine.find((receipt) => receipt.voteId === voteId) ?? null;
}

export function mayVote(present: Snapshot, vote: VoteView): boolean {
  const { personId } = present.me;
  return personId !== null && vote.status === 'open' && vote.electorate.includes(personId);
}

/** Votes of the current item that wait to be opened. */
export function preparedVotes(present: Snapshot): VoteView[] {
  return present.voting.votes.filter(
    (vote) => vote.status === 'prepared' && vote.itemId === present.agenda.currentItemId,
  );
}
