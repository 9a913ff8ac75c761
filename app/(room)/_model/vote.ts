import type { Snapshot } from '../../../server/sync/protocol.ts';
import type {
  BallotReceipt,
  QuestionResult,
  VoteProgress,
  VoteView,
} from '../../../server/voting/contract.ts';

/** Open, or paused for a moment. */
export const isRunning = ({ status }: VoteView) => status === 'open' || status === 'paused';

/** No ballot is taken any more; whether there is a result, `result` tells. */
export const isOver = ({ status, openedAt }: VoteView) =>
  status === 'closed' ||
  status === 'counted' ||
  status === 'announced' ||
  (status === 'annulled' && openedAt !== null);

/** The result of a vote with one question. */
export function onlyQuestion({ result }: VoteView): QuestionResult | null {
  if (result?.outcome.form !== 'questions') return null;
  const [question, another] = result.outcome.questions;
  return another ? null : (question ?? null);
}

const endOf = ({ openedAt, closedAt }: VoteView) => closedAt ?? openedAt ?? '';

/** The vote that concerns everybody now: the open one, else the last closed of the current item. */
export function voteOf(present: Snapshot): VoteView | null {
  const open = present.voting.votes.find(isRunning);
  if (open) return open;
  const ofItem = present.voting.votes.filter(
    (vote) => vote.itemId === present.agenda.currentItemId,
  );
  const closed = ofItem.filter(isOver);
  closed.sort((a, b) => endOf(a).localeCompare(endOf(b)));
  return closed.at(-1) ?? ofItem.find((vote) => vote.status === 'prepared') ?? null;
}

export function progressOf(present: Snapshot, vote: VoteView): VoteProgress {
  const known = present.voting.progress.find((one) => one.voteId === vote.id);
  return (
    known ?? {
      ...{ voteId: vote.id, electorate: vote.electorate.length },
      ...(vote.profile.secrecy === 'open' ? { cast: 0, issued: null } : { cast: null, issued: 0 }),
    }
  );
}

/** All members of the vote's roll, present or not; `electorate` holds only those who may vote. */
export function rollSize(present: Snapshot, vote: VoteView): number {
  const roll = present.attendance.rolls.find((one) => one.id === vote.rollId);
  return vote.result?.members ?? roll?.memberIds.length ?? vote.electorate.length;
}

export function receiptOf(present: Snapshot, voteId: string): BallotReceipt | null {
  return (
    present.voting.mine.find(
      (receipt) => receipt.voteId === voteId && receipt.personId === present.me.personId,
    ) ?? null
  );
}

export function mayVote(present: Snapshot, vote: VoteView): boolean {
  return vote.status === 'open' && isElector(present, vote);
}

export function isElector({ me: { personId } }: Snapshot, { electorate }: VoteView): boolean {
  return personId !== null && electorate.includes(personId);
}

/** Whether another vote already takes the place of this one. */
export function isRepeated({ voting: { votes } }: Snapshot, { id }: VoteView): boolean {
  return votes.some((vote) => vote.repeatsId === id && vote.status !== 'annulled');
}

/** An election's round that left seats open, which a next round may fill. */
export function leavesRunOff({ status, profile, result }: VoteView): boolean {
  const outcome = status === 'announced' ? result?.outcome : undefined;
  const open = outcome?.form === 'election' && outcome.runOff.length > 0;
  return open && profile.secondRound === 'run-off';
}

/** Votes of the current item that wait to be opened. */
export function preparedVotes(present: Snapshot): VoteView[] {
  return present.voting.votes.filter(
    (vote) => vote.status === 'prepared' && vote.itemId === present.agenda.currentItemId,
  );
}
