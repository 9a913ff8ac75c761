import type { DisplayMode } from '../../../server/displays/contract.ts';
import type { Snapshot } from '../../../server/sync/protocol.ts';
import type { VoteView } from '../../../server/voting/contract.ts';
import { isRunning } from './vote.ts';

export type HallLayout =
  | { name: 'closed' }
  | { name: 'vote-open'; vote: VoteView }
  | { name: 'vote-result'; vote: VoteView }
  | { name: 'vote-none' }
  | { name: 'speaker' }
  | { name: 'document' }
  | { name: 'agenda' }
  | { name: 'seating' }
  | { name: 'sites' }
  | { name: 'check-in' }
  | { name: 'break' };

/** What a screen of the hall shows: what was chosen for it, unless nothing may or can be shown. */
export function hallLayout(present: Snapshot, mode: DisplayMode = 'automatic'): HallLayout {
  if (present.meetings.meeting.status === 'ended') return { name: 'break' };
  if (present.deliberation.closed) return { name: 'closed' };
  if (mode === 'automatic') return byMeeting(present);
  if (mode === 'vote') return voteLayout(present) ?? { name: 'vote-none' };
  return { name: mode };
}

/**
 * From the state of the meeting alone: the break; the open vote; the result until somebody speaks or
 * the item changes; the speaker; the shown document; before the session checking in, then the agenda.
 */
function byMeeting(present: Snapshot): HallLayout {
  const { status } = present.meetings.meeting;
  if (status === 'suspended') return { name: 'break' };
  const open = openVote(present);
  if (open) return { name: 'vote-open', vote: open };
  const result = freshResult(present);
  if (result) return { name: 'vote-result', vote: result };
  if (present.speakers.floor) return { name: 'speaker' };
  if (present.documents.shown) return { name: 'document' };
  const before = status !== 'in-session' && present.attendance.method === 'code';
  return before ? { name: 'check-in' } : { name: 'agenda' };
}

function voteLayout(present: Snapshot): HallLayout | null {
  const open = openVote(present);
  if (open) return { name: 'vote-open', vote: open };
  const vote = lastResult(present.voting.votes);
  return vote && { name: 'vote-result', vote };
}

/** The vote under way, until its result is announced. */
function openVote(present: Snapshot): VoteView | null {
  const { votes } = present.voting;
  const { currentItemId } = present.agenda;
  const counting = ({ status, itemId }: VoteView) =>
    (status === 'closed' || status === 'counted') && itemId === currentItemId;
  return votes.find(isRunning) ?? votes.find(counting) ?? null;
}

function lastResult(votes: readonly VoteView[]): VoteView | null {
  const closed = votes.filter((vote) => vote.status === 'announced' && vote.result !== null);
  return (
    closed.toSorted((a, b) => (a.closedAt ?? '').localeCompare(b.closedAt ?? '')).at(-1) ?? null
  );
}

/** The last result of the current item, unless somebody was called to speak after it. */
function freshResult(present: Snapshot): VoteView | null {
  const ofItem = present.voting.votes.filter(
    ({ itemId }) => itemId === present.agenda.currentItemId,
  );
  const closed = lastResult(ofItem);
  if (!closed?.closedAt) return null;
  const { closedAt } = closed;
  const calledLater = present.speakers.requests.some(
    ({ calledAt }) => calledAt && calledAt > closedAt,
  );
  return calledLater ? null : closed;
}
