import { fail, ok, type Result } from '../kernel/result.ts';
import type { AgendaItemView } from './contract.ts';
import { decideMove, decidePlace, type PlacedItem } from './plan-rules.ts';

type Items = readonly AgendaItemView[];
type Unknown = 'agenda.unknown-item';
type Begun = 'agenda.already-begun';

const placed = ({ id, parentId, plannedMinutes }: AgendaItemView): PlacedItem => ({
  ...{ id, parentId, minutes: plannedMinutes },
});

/** An item with its parts. */
const groupOf = (items: Items, itemId: string) =>
  items.filter(({ id, parentId }) => id === itemId || parentId === itemId);

const hasBegun = (group: Items) => group.some(({ startedAt }) => startedAt !== null);

/** What has begun, or has been, stays where it was dealt with; only what is to come is moved. */
export function decideReorder(
  items: Items,
  move: { itemId: string; beforeId: string | null; fromPosition: number },
): Result<PlacedItem[], Unknown | Begun | 'agenda.moved-meanwhile'> {
  const item = items.find(({ id }) => id === move.itemId);
  if (!item) return fail('agenda.unknown-item');
  if (item.position !== move.fromPosition) return fail('agenda.moved-meanwhile');
  if (hasBegun(groupOf(items, item.id))) return fail('agenda.already-begun');
  if (move.beforeId !== null && hasBegun(groupOf(items, move.beforeId))) {
    return fail('agenda.already-begun');
  }
  const place = { parentId: item.parentId, beforeId: move.beforeId };
  const moved = decideMove(items.map(placed), item.id, place);
  return moved.ok ? moved : fail('agenda.unknown-item');
}

/** The order with a new item behind this one and its parts, or at the end. */
export function decideInsert(
  items: Items,
  added: { id: string; minutes: number },
  afterId: string | null,
): Result<PlacedItem[], Unknown | Begun> {
  const after = items.find(({ id }) => id === afterId);
  if (afterId !== null && !after) return fail('agenda.unknown-item');
  const topId = after ? (after.parentId ?? after.id) : null;
  const tops = items.filter(({ parentId }) => parentId === null);
  const index = topId === null ? tops.length : tops.findIndex(({ id }) => id === topId) + 1;
  const later = tops.slice(index);
  if (later.some(({ id }) => hasBegun(groupOf(items, id)))) return fail('agenda.already-begun');
  const group = [{ ...added, parentId: null }];
  const place = { parentId: null, beforeId: later[0]?.id ?? null };
  const put = decidePlace(items.map(placed), group, place);
  return put.ok ? put : fail('agenda.unknown-item');
}

/** Puts an item and its parts off; what was to be dealt with together with it stands alone again. */
export function decideDefer(
  items: Items,
  itemId: string,
  reason: string,
): Result<AgendaItemView[], Unknown | Begun | 'agenda.already-deferred'> {
  const group = groupOf(items, itemId);
  if (group.length === 0) return fail('agenda.unknown-item');
  if (hasBegun(group)) return fail('agenda.already-begun');
  if (group[0]?.deferred) return fail('agenda.already-deferred');
  const ids = new Set(group.map(({ id }) => id));
  const alone = items.filter(({ joinedWithId }) => joinedWithId !== null && ids.has(joinedWithId));
  return ok([
    ...group.map((item) => ({
      ...item,
      ...{ deferred: true, deferReason: reason, joinedWithId: null },
    })),
    ...alone.filter(({ id }) => !ids.has(id)).map((item) => ({ ...item, joinedWithId: null })),
  ]);
}

export function decideRestore(
  items: Items,
  itemId: string,
): Result<AgendaItemView[], Unknown | 'agenda.not-deferred'> {
  const group = groupOf(items, itemId);
  if (group.length === 0) return fail('agenda.unknown-item');
  if (!group.some(({ deferred }) => deferred)) return fail('agenda.not-deferred');
  return ok(group.map((item) => ({ ...item, deferred: false, deferReason: null })));
}

/**
 * Joint discussion is one level deep: neither is part of another one, and the other is current or to
 * come. Joined to the current item, this one begins at once.
 */
export function decideJoin(
  items: Items,
  join: { itemId: string; withId: string },
  currentItemId: string | null,
  now: Date,
): Result<AgendaItemView[], Unknown | Begun | 'agenda.cannot-join'> {
  const group = groupOf(items, join.itemId);
  const other = items.find(({ id }) => id === join.withId);
  if (group.length === 0 || !other) return fail('agenda.unknown-item');
  if (hasBegun(group)) return fail('agenda.already-begun');
  const ids = new Set(group.map(({ id }) => id));
  const taken = items.some(({ joinedWithId }) => joinedWithId !== null && ids.has(joinedWithId));
  const current = other.id === currentItemId;
  const over = other.startedAt !== null && !current;
  const tied = group.some(({ joinedWithId, deferred }) => joinedWithId !== null || deferred);
  const refused = taken || over || tied || ids.has(other.id);
  if (refused || other.deferred || other.joinedWithId !== null) return fail('agenda.cannot-join');
  const startedAt = current ? now.toISOString() : null;
  return ok(group.map((item) => ({ ...item, joinedWithId: other.id, startedAt })));
}

/** Takes it out again; not dealt with yet, as far as the agenda goes. */
export function decideSeparate(
  items: Items,
  itemId: string,
): Result<AgendaItemView[], Unknown | Begun | 'agenda.not-joined'> {
  const group = groupOf(items, itemId);
  const item = group.find(({ id }) => id === itemId);
  if (!item) return fail('agenda.unknown-item');
  if (item.joinedWithId === null) return fail('agenda.not-joined');
  if (item.endedAt !== null) return fail('agenda.already-begun');
  return ok(group.map((one) => ({ ...one, joinedWithId: null, startedAt: null })));
}
