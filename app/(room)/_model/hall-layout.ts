import type { Snapshot } from '../../../server/sync/protocol.ts';
import type { VoteView } from '../../../server/voting/contract.ts';

export type HallLayout =
  | { name: 'vote-open'; vote: VoteView }
  | { name: 'vote-result'; vote: VoteView }
  | { name: 'speaker' }
  | { name: 'document' }
  | { name: 'agenda' }
  | { name: 'break' };

/**
 * What the hall sees, from the state of the meeting alone: the open vote; the result until
 * somebody speaks or the item changes; the speaker; the shown document; the agenda; the break.
 */
export function hallLayout(present: Snapshot): HallLayout {
  const { status } = present.meetings.meeting;
  if (status === 'suspended' || status === 'ended') return { name: 'break' };
  const open = present.voting.votes.find((vote) => vote.status === 'open');
  if (open) return { name: 'vote-open', vote: open };
  const result = freshResult(present);
  if (result) return { name: 'vote-result', vote: result };
  if (present.speakers.floor) return { name: 'speaker' };
  if (present.documents.shown) return { name: 'document' };
  return { name: 'agenda' };
}

/** The last result of the current item, unless somebody was called to speak after it. */
function freshResult(present: Snapshot): VoteView | null {
  const closed = present.voting.votes
    .filter((vote) => vote.status === 'closed' && vote.result !== null)
    .filter((vote) => vote.itemId === present.agenda.currentItemId)
    .sort((a, b) => (a.closedAt ?? '').localeCompare(b.closedAt ?? ''))
    .at(-1);
  if (!closed?.closedAt) return null;
  const { closedAt } = closed;
  const calledLater = present.speakers.requests.some(
    ({ calledAt }) => calledAt && calledAt > closedAt,
  );
  return calledLater ? null : closed;
}
