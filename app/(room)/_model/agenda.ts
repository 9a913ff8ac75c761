import type { AgendaItemView } from '../../../server/agenda/contract.ts';
import type { QuorumView } from '../../../server/attendance/contract.ts';
import type { Snapshot } from '../../../server/sync/protocol.ts';

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

/** The item that follows the current one; the first where none is current. */
export function nextItem(present: Snapshot): AgendaItemView | null {
  const position = currentItem(present)?.position ?? 0;
  return agendaOf(present).find((item) => item.position > position) ?? null;
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
