import type { AgendaItemView } from '../../../server/agenda/contract.ts';
import type { QuorumView } from '../../../server/attendance/contract.ts';
import type { Snapshot } from '../../../server/sync/protocol.ts';
import { personOf } from './people.ts';

export function agendaOf(present: Snapshot): AgendaItemView[] {
  return [...present.agenda.items].sort((a, b) => a.position - b.position);
}

/** Items that are not part of another one: "Mục 3/7" counts these. */
export function mainItemCount(present: Snapshot): number {
  return present.agenda.items.filter(({ number }) => !number.includes('.')).length;
}

export function currentItem(present: Snapshot): AgendaItemView | null {
  return present.agenda.items.find((item) => item.id === present.agenda.currentItemId) ?? null;
}

/** An item that the meeting can go to by itself: not put off, not dealt with inside another one. */
export function isOwnItem(item: AgendaItemView): boolean {
  return !item.deferred && item.joinedWithId === null;
}

/** The item that follows the current one; the first where none is current. */
export function nextItem(present: Snapshot): AgendaItemView | null {
  const position = currentItem(present)?.position ?? 0;
  return agendaOf(present).find((item) => item.position > position && isOwnItem(item)) ?? null;
}

/** The item before the current one, to go back to. */
export function previousItem(present: Snapshot): AgendaItemView | null {
  const position = currentItem(present)?.position ?? 0;
  return (
    agendaOf(present)
      .filter((item) => item.position < position && isOwnItem(item))
      .at(-1) ?? null
  );
}

/** Items that are dealt with together with this one. */
export function joinedWith(present: Snapshot, itemId: string): AgendaItemView[] {
  return agendaOf(present).filter((item) => item.joinedWithId === itemId);
}

/** Whether an item can still be moved, put off or joined: neither it nor a part of it has begun. */
export function isToCome(present: Snapshot, item: AgendaItemView): boolean {
  const parts = present.agenda.items.filter(({ parentId }) => parentId === item.id);
  return [item, ...parts].every(({ startedAt }) => startedAt === null);
}

/** The next item, where I or my unit present it: said one item ahead. */
export function mineNext(present: Snapshot): AgendaItemView | null {
  const { personId } = present.me;
  if (personId === null || present.meetings.meeting.status === 'ended') return null;
  const next = nextItem(present);
  if (!next) return null;
  const unit = personOf(present, personId)?.unit ?? '';
  const together = [next, ...joinedWith(present, next.id)];
  const mine = together.some(
    (item) => item.presenterIds.includes(personId) || (unit !== '' && item.preparingUnit === unit),
  );
  return mine ? next : null;
}

/** Quorum of the roll that the current item is decided by. */
export function quorumOf(present: Snapshot): QuorumView | null {
  const rollId = currentItem(present)?.rollId ?? null;
  return present.attendance.quorums.find((quorum) => quorum.rollId === rollId) ?? null;
}

/** How many of all who were invited are present. */
export function headcount(present: Snapshot): { present: number; invited: number } {
  const there = present.attendance.entries.filter((entry) => entry.state.startsWith('present-'));
  return { present: there.length, invited: present.meetings.participants.length };
}
