import { fail, ok, type Result } from '../kernel/result.ts';

/** An item of an ordered agenda; sub-items follow the item they belong to. */
export interface PlacedItem {
  id: string;
  parentId: string | null;
  minutes: number;
}

/** Where an item is to stand: under which one, and before which of its siblings (null: the last). */
export interface Place {
  parentId: string | null;
  beforeId: string | null;
}

type Refusal = 'agenda.unknown-item' | 'agenda.too-deep';

const minuteMs = 60_000;

/**
 * When each item begins. Items follow each other from the beginning of the meeting; sub-items share
 * the time of the item they belong to, so they move nothing that comes after it.
 */
export function startsOf(items: readonly PlacedItem[], startsAt: Date): Map<string, Date> {
  const starts = new Map<string, Date>();
  const nextUnder = new Map<string | null, number>([[null, startsAt.getTime()]]);
  for (const { id, parentId, minutes } of items) {
    const start = nextUnder.get(parentId) ?? startsAt.getTime();
    starts.set(id, new Date(start));
    nextUnder.set(parentId, start + minutes * minuteMs);
    if (parentId === null) nextUnder.set(id, start);
  }
  return starts;
}

/** The item with its sub-items, in order. */
export function groupOf<Item extends PlacedItem>(items: readonly Item[], itemId: string): Item[] {
  return items.filter(({ id, parentId }) => id === itemId || parentId === itemId);
}

/** Puts an item and its sub-items into the order. Items nest one level deep. */
export function decidePlace<Item extends PlacedItem>(
  items: readonly Item[],
  group: readonly Item[],
  { parentId, beforeId }: Place,
): Result<Item[], Refusal> {
  const parent = items.find(({ id }) => id === parentId);
  if (parentId !== null && !parent) return fail('agenda.unknown-item');
  if (parent && (parent.parentId !== null || group.length > 1)) return fail('agenda.too-deep');
  const before = items.find(({ id }) => id === beforeId);
  if (beforeId !== null && before?.parentId !== parentId) return fail('agenda.unknown-item');
  const index = before ? items.indexOf(before) : endOf(items, parentId);
  return ok([...items.slice(0, index), ...group, ...items.slice(index)]);
}

/** The index behind the last item under this parent. */
function endOf(items: readonly PlacedItem[], parentId: string | null): number {
  if (parentId === null) return items.length;
  return items.findLastIndex((item) => item.id === parentId || item.parentId === parentId) + 1;
}

export function decideMove<Item extends PlacedItem>(
  items: readonly Item[],
  itemId: string,
  place: Place,
): Result<Item[], Refusal> {
  const group = groupOf(items, itemId);
  const rest = items.filter((item) => !group.includes(item));
  if (group.length === 0 || place.parentId === itemId || place.beforeId === itemId) {
    return fail('agenda.unknown-item');
  }
  const moved = group.map((item) =>
    item.id === itemId ? { ...item, parentId: place.parentId } : item,
  );
  return decidePlace(rest, moved, place);
}

/** Where an item stands, said so that it can be put there again. */
export function placeOf(items: readonly PlacedItem[], itemId: string): Place {
  const parentId = items.find(({ id }) => id === itemId)?.parentId ?? null;
  const siblings = items.filter((item) => item.parentId === parentId);
  const index = siblings.findIndex(({ id }) => id === itemId);
  return { parentId, beforeId: siblings[index + 1]?.id ?? null };
}
