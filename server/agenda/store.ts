import { and, asc, eq, sql } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { agendaItem } from '../../db/schema/agenda.ts';
import { unitNames } from '../organisation/queries.ts';
import type { AgendaItemView, AgendaPart } from './contract.ts';
import { itemNumbers } from './numbering.ts';

const iso = (date: Date | null) => date?.toISOString() ?? null;

function toView(
  row: typeof agendaItem.$inferSelect,
  preparingUnit: string | null,
  number: string,
): AgendaItemView {
  const { id, position, title, plannedMinutes, presenterIds, rollId, paperOnly } = row;
  const { parentId, spentMs, deferReason, joinedWithId } = row;
  return {
    ...{ id, position, number, title, plannedMinutes, presenterIds, preparingUnit },
    ...{ rollId, paperOnly, parentId, spentMs, deferReason, joinedWithId },
    deferred: row.deferredAt !== null,
    runningSince: iso(row.runningSince),
    plannedStart: row.plannedStart.toISOString(),
    startedAt: iso(row.startedAt),
    endedAt: iso(row.endedAt),
  };
}

export async function loadAgenda(tx: Tx, meetingId: string): Promise<AgendaPart> {
  const units = unitNames(tx);
  const rows = await tx
    .select({ item: agendaItem, preparingUnit: units.unitName })
    .from(agendaItem)
    .leftJoin(units, eq(units.unitId, agendaItem.preparingUnitId))
    .where(eq(agendaItem.meetingId, meetingId))
    .orderBy(asc(agendaItem.position), asc(agendaItem.id));
  const numbers = itemNumbers(rows.map(({ item }) => item));
  return {
    items: rows.map(({ item, preparingUnit }) =>
      toView(item, preparingUnit, numbers.get(item.id) ?? ''),
    ),
    currentItemId: rows.find(({ item }) => item.current)?.item.id ?? null,
  };
}

export async function loadCurrentId(tx: Tx, meetingId: string): Promise<string | null> {
  const rows = await tx
    .select({ id: agendaItem.id })
    .from(agendaItem)
    .where(and(eq(agendaItem.meetingId, meetingId), eq(agendaItem.current, true)));
  return rows[0]?.id ?? null;
}

export async function loadItem(
  tx: Tx,
  meetingId: string,
  itemId: string,
): Promise<AgendaItemView | null> {
  const { items } = await loadAgenda(tx, meetingId);
  return items.find(({ id }) => id === itemId) ?? null;
}

/** Saves which item is current and the times of those that changed with it. */
export async function saveEntered(
  tx: Tx,
  meetingId: string,
  entered: { currentItemId: string; changed: readonly AgendaItemView[] },
): Promise<void> {
  // The one before gives way first: the database holds at most one current item of a meeting.
  await tx
    .update(agendaItem)
    .set({ current: false })
    .where(and(eq(agendaItem.meetingId, meetingId), eq(agendaItem.current, true)));
  await saveLive(tx, entered.changed, null);
  await tx
    .update(agendaItem)
    .set({ current: true })
    .where(eq(agendaItem.id, entered.currentItemId));
}

const moment = (text: string | null) => (text ? new Date(text) : null);

/** What the session changes about items; `deferredAt` is when one of them was put off. */
export async function saveLive(
  tx: Tx,
  changed: readonly AgendaItemView[],
  deferredAt: Date | null,
): Promise<void> {
  for (const item of changed) {
    const { spentMs, deferReason, joinedWithId } = item;
    await tx
      .update(agendaItem)
      .set({
        ...{ spentMs, deferReason, joinedWithId },
        startedAt: moment(item.startedAt),
        endedAt: moment(item.endedAt),
        runningSince: moment(item.runningSince),
        deferredAt: item.deferred
          ? sql`coalesce(${agendaItem.deferredAt}, ${deferredAt?.toISOString() ?? null})`
          : null,
      })
      .where(eq(agendaItem.id, item.id));
  }
}

export async function loadUnitPrepares(
  tx: Tx,
  meetingId: string,
  unitId: string,
): Promise<boolean> {
  const rows = await tx
    .select({ id: agendaItem.id })
    .from(agendaItem)
    .where(and(eq(agendaItem.meetingId, meetingId), eq(agendaItem.preparingUnitId, unitId)))
    .limit(1);
  return rows.length > 0;
}
