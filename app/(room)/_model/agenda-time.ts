import type { AgendaItemView } from '../../../server/agenda/contract.ts';
import type { MeetingView } from '../../../server/meetings/contract.ts';

type Spending = Pick<AgendaItemView, 'spentMs' | 'runningSince'>;

/** Time that went into an item so far. */
export function itemSpentMs(item: Spending, now: number): number {
  const running = item.runningSince === null ? 0 : now - Date.parse(item.runningSince);
  return item.spentMs + Math.max(0, running);
}

/** Whole minutes, as far as they are full: 14 min 59 s are 14. */
export function fullMinutes(ms: number): number {
  return Math.floor(ms / 60_000);
}

/**
 * When the agenda will be through, if everything that is left takes the time planned for it: the
 * current item what it has left (nothing once it is over its time), items to come theirs in full.
 * What was put off and what has ended counts no more; a break counts until it ends. Null where the
 * meeting does not run.
 */
export function estimatedEnd(
  agenda: { items: readonly AgendaItemView[]; currentItemId: string | null },
  meeting: Pick<MeetingView, 'status' | 'suspendedUntil'>,
  now: number,
): number | null {
  if (meeting.status !== 'in-session' && meeting.status !== 'suspended') return null;
  const until = meeting.status === 'suspended' ? Date.parse(meeting.suspendedUntil ?? '') : now;
  const start = Math.max(now, Number.isNaN(until) ? now : until);
  const groups = groupsOf(agenda.items);
  return [...groups.values()].reduce((end, group) => end + remainingMs(group, agenda, now), start);
}

/** An item with its parts and what is dealt with together with it, by the leading item's id. */
function groupsOf(items: readonly AgendaItemView[]): Map<string, AgendaItemView[]> {
  const byId = new Map(items.map((item) => [item.id, item]));
  const leading = (item: AgendaItemView): AgendaItemView => {
    const above = byId.get(item.parentId ?? '') ?? item;
    return byId.get(above.joinedWithId ?? '') ?? above;
  };
  const groups = new Map<string, AgendaItemView[]>();
  for (const item of items) {
    const { id } = leading(item);
    groups.set(id, [...(groups.get(id) ?? []), item]);
  }
  return groups;
}

function remainingMs(
  group: readonly AgendaItemView[],
  agenda: { currentItemId: string | null },
  now: number,
): number {
  const counted = group.filter(({ deferred }) => !deferred);
  const current = counted.some(({ id }) => id === agenda.currentItemId);
  const open = counted.filter(({ endedAt }) => endedAt === null);
  if (!current && open.length === 0) return 0;
  const planned = plannedMinutes(counted) * 60_000;
  const spent = counted
    .filter(({ joinedWithId }) => joinedWithId === null)
    .reduce((sum, item) => sum + itemSpentMs(item, now), 0);
  return Math.max(0, planned - spent);
}

/** Parts take their time within the item's; where they are given more together, that counts. */
function plannedMinutes(group: readonly AgendaItemView[]): number {
  return group
    .filter(({ parentId }) => parentId === null)
    .reduce((sum, item) => {
      const parts = group.filter(({ parentId }) => parentId === item.id);
      const inParts = parts.reduce((minutes, part) => minutes + part.plannedMinutes, 0);
      return sum + Math.max(item.plannedMinutes, inParts);
    }, 0);
}
