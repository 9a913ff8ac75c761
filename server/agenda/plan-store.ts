import { and, asc, eq, sql } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { oneOf } from '../../db/one-of.ts';
import { agendaItem, itemRole } from '../../db/schema/agenda.ts';
import { directory, unitNames } from '../organisation/queries.ts';
import type { ItemDraft } from './plan-contract.ts';
import { type PlacedItem, startsOf } from './plan-rules.ts';

export type StoredItem = PlacedItem &
  Omit<ItemDraft, 'roles'> & { startsAt: Date; preparingUnit: string | null };

/** The items of a meeting in their order. */
export async function loadPlan(tx: Tx, meetingId: string): Promise<StoredItem[]> {
  const units = unitNames(tx);
  const { id, parentId, title, presenterIds, preparingUnitId, rollId, note, paperOnly } =
    agendaItem;
  return tx
    .select({
      ...{ id, parentId, title, presenterIds, preparingUnitId, rollId, note, paperOnly },
      minutes: agendaItem.plannedMinutes,
      startsAt: agendaItem.plannedStart,
      preparingUnit: units.unitName,
    })
    .from(agendaItem)
    .leftJoin(units, eq(units.unitId, agendaItem.preparingUnitId))
    .where(eq(agendaItem.meetingId, meetingId))
    .orderBy(asc(agendaItem.position), asc(agendaItem.id));
}

export interface StoredRole {
  itemId: string;
  personId: string;
  name: string;
  role: (typeof itemRole.$inferSelect)['role'];
}

/** What people are for single items of a meeting. */
export async function loadRoles(tx: Tx, meetingId: string): Promise<StoredRole[]> {
  const people = directory(tx);
  return tx
    .select({
      ...{ itemId: itemRole.itemId, personId: itemRole.personId, role: itemRole.role },
      name: people.name,
    })
    .from(itemRole)
    .innerJoin(agendaItem, eq(agendaItem.id, itemRole.itemId))
    .innerJoin(people, eq(people.personId, itemRole.personId))
    .where(eq(agendaItem.meetingId, meetingId))
    .orderBy(asc(itemRole.role), asc(people.name));
}

/** Stores new items; `saveOrder` says where they stand. */
export async function insertItems(
  tx: Tx,
  meetingId: string,
  items: readonly { id: string; parentId: string | null; draft: ItemDraft }[],
): Promise<void> {
  if (items.length === 0) return;
  await tx.insert(agendaItem).values(
    items.map(({ id, parentId, draft: { minutes, roles: _roles, ...draft } }) => ({
      ...{ ...draft, id, parentId, meetingId, plannedMinutes: minutes },
      ...{ position: 0, plannedStart: new Date(0) },
    })),
  );
  for (const { id, draft } of items) await saveRoles(tx, id, draft.roles);
}

export async function saveRoles(tx: Tx, itemId: string, roles: ItemDraft['roles']): Promise<void> {
  await tx.delete(itemRole).where(eq(itemRole.itemId, itemId));
  if (roles.length > 0) {
    await tx.insert(itemRole).values(roles.map((role) => ({ ...role, itemId })));
  }
}

/** Saves the order, the nesting and with them when each item begins. */
export async function saveOrder(
  tx: Tx,
  meetingId: string,
  items: readonly PlacedItem[],
  startsAt: Date,
): Promise<void> {
  if (items.length === 0) return;
  const starts = startsOf(items, startsAt);
  const rows = items.map(({ id, parentId }, index) => ({
    ...{ id, parent_id: parentId, position: index + 1 },
    planned_start: (starts.get(id) ?? startsAt).toISOString(),
  }));
  await tx.execute(sql`
    update agenda_item as item
    set position = placed.position, parent_id = placed.parent_id,
        planned_start = placed.planned_start
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as placed(id uuid, parent_id uuid, position int, planned_start timestamptz)
    where item.id = placed.id and item.meeting_id = ${meetingId}`);
}

export async function saveItem(
  tx: Tx,
  itemId: string,
  changes: Partial<Omit<ItemDraft, 'roles'>>,
): Promise<void> {
  const { minutes, ...rest } = changes;
  const set = minutes === undefined ? rest : { ...rest, plannedMinutes: minutes };
  if (Object.keys(set).length === 0) return;
  await tx.update(agendaItem).set(set).where(eq(agendaItem.id, itemId));
}

export async function deleteItems(tx: Tx, itemIds: readonly string[]): Promise<void> {
  await tx.delete(agendaItem).where(oneOf(agendaItem.id, itemIds));
}

/** Items of a meeting that a voter roll is for. */
export async function countOfRoll(tx: Tx, rollId: string): Promise<number> {
  const rows = await tx
    .select({ items: sql<number>`count(*)::int` })
    .from(agendaItem)
    .where(eq(agendaItem.rollId, rollId));
  return rows[0]?.items ?? 0;
}

/** Takes people off everything that they are for single items of a meeting. */
export async function dropPeople(
  tx: Tx,
  meetingId: string,
  personIds: readonly string[],
): Promise<void> {
  const gone = sql`${sql.param([...personIds])}::uuid[]`;
  await tx
    .update(agendaItem)
    .set({
      presenterIds: sql`array(select who from unnest(${agendaItem.presenterIds}) with ordinality
        as presenting(who, place) where who <> all(${gone}) order by place)`,
    })
    .where(and(eq(agendaItem.meetingId, meetingId), sql`${agendaItem.presenterIds} && ${gone}`));
  await tx
    .delete(itemRole)
    .where(
      and(
        oneOf(itemRole.personId, personIds),
        sql`${itemRole.itemId} in (select id from agenda_item where meeting_id = ${meetingId})`,
      ),
    );
}
