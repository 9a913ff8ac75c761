import type { AgendaPlan, PlannedItem } from '../../../../../../server/agenda/plan-contract.ts';

const minuteMs = 60_000;

/** A top-level item with its sub-items, its number, and when each begins and ends. */
export interface ClockedItem {
  item: PlannedItem;
  number: string;
  startsAt: Date;
  endsAt: Date;
  parts: ClockedItem[];
  /** Minutes by which the sub-items take longer than the item itself. */
  overrunMinutes: number;
}

export interface AgendaClock {
  items: ClockedItem[];
  totalMinutes: number;
  endsAt: Date;
  /** Minutes by which the agenda ends after the planned end of the meeting; negative: before. */
  lateMinutes: number;
}

function clocked(
  items: readonly PlannedItem[],
  start: Date,
  numberOf: (index: number) => string,
  partsOf: (item: PlannedItem) => readonly PlannedItem[],
): ClockedItem[] {
  let next = start.getTime();
  return items.map((item, index) => {
    const startsAt = new Date(next);
    next += item.minutes * minuteMs;
    const number = numberOf(index);
    const subItems = partsOf(item);
    const parts = clocked(
      subItems,
      startsAt,
      (at) => `${number}.${at + 1}`,
      () => [],
    );
    const partMinutes = subItems.reduce((sum, { minutes }) => sum + minutes, 0);
    const overrunMinutes = Math.max(0, partMinutes - item.minutes);
    return { item, number, startsAt, endsAt: new Date(next), parts, overrunMinutes };
  });
}

/** The running clock, from the minutes as they stand on the screen at this moment. */
export function agendaClock({ items, startsAt, endsAt }: AgendaPlan): AgendaClock {
  const top = items.filter(({ parentId }) => parentId === null);
  const partsOf = ({ id }: PlannedItem) => items.filter(({ parentId }) => parentId === id);
  const start = new Date(startsAt);
  const totalMinutes = top.reduce((sum, { minutes }) => sum + minutes, 0);
  const end = new Date(start.getTime() + totalMinutes * minuteMs);
  return {
    items: clocked(top, start, (index) => String(index + 1), partsOf),
    totalMinutes,
    endsAt: end,
    lateMinutes: Math.round((end.getTime() - new Date(endsAt).getTime()) / minuteMs),
  };
}

/** The items as they will stand once one has been moved; its parts go with it. */
export function movedItems(
  items: readonly PlannedItem[],
  move: { itemId: string; parentId: string | null; beforeId: string | null },
): PlannedItem[] {
  const group = items
    .filter(({ id, parentId }) => id === move.itemId || parentId === move.itemId)
    .map((item) => (item.id === move.itemId ? { ...item, parentId: move.parentId } : item));
  const rest = items.filter(({ id, parentId }) => id !== move.itemId && parentId !== move.itemId);
  const before = rest.findIndex(({ id }) => id === move.beforeId);
  const lastOfParent = rest.findLastIndex(
    ({ id, parentId }) => move.parentId !== null && [id, parentId].includes(move.parentId),
  );
  const end = move.parentId === null ? rest.length : lastOfParent + 1;
  const index = before < 0 ? end : before;
  return [...rest.slice(0, index), ...group, ...rest.slice(index)];
}
