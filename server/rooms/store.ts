import { and, asc, eq, gt, inArray, isNull, lt, ne, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { booking, room } from '../../db/schema/rooms.ts';
import { type RoomView, type SeatingPlan, seatingPlan } from './contract.ts';

const view = {
  ...{ id: room.id, name: room.name, resource: room.resource, location: room.location },
  capacity: room.capacity,
  hasPlan: sql<boolean>`${room.seatingPlan} is not null`,
  archived: sql<boolean>`${room.archivedAt} is not null`,
};

export function loadRooms(tx: Tx, archived: boolean): Promise<RoomView[]> {
  return tx
    .select(view)
    .from(room)
    .where(archived ? undefined : isNull(room.archivedAt))
    .orderBy(asc(room.rank), asc(room.name));
}

export async function loadRoom(tx: Tx, roomId: string): Promise<RoomView | null> {
  const rows = await tx.select(view).from(room).where(eq(room.id, roomId));
  return rows[0] ?? null;
}

export async function loadPlan(tx: Tx, roomId: string): Promise<SeatingPlan | null> {
  const rows = await tx.select({ plan: room.seatingPlan }).from(room).where(eq(room.id, roomId));
  return seatingPlan.nullable().parse(rows[0]?.plan ?? null);
}

/** Whether another room that is in use has this name, written large or small. */
export async function isNameTaken(tx: Tx, name: string, exceptId: string | null): Promise<boolean> {
  const rows = await tx
    .select({ id: room.id })
    .from(room)
    .where(
      and(
        sql`lower(${room.name}) = lower(${name})`,
        isNull(room.archivedAt),
        exceptId === null ? undefined : ne(room.id, exceptId),
      ),
    );
  return rows.length > 0;
}

type RoomValues = Pick<RoomView, 'name' | 'resource' | 'location' | 'capacity'>;

export async function saveRoom(tx: Tx, roomId: string, values: RoomValues): Promise<void> {
  const last = sql`(select coalesce(max(${room.rank}), 0) + 1 from ${room})`;
  await tx
    .insert(room)
    .values({ id: roomId, ...values, rank: last })
    .onConflictDoUpdate({ target: room.id, set: values });
}

export async function savePlan(tx: Tx, roomId: string, plan: SeatingPlan | null): Promise<void> {
  await tx.update(room).set({ seatingPlan: plan }).where(eq(room.id, roomId));
}

export async function saveArchived(tx: Tx, roomId: string, at: Date | null): Promise<void> {
  await tx.update(room).set({ archivedAt: at }).where(eq(room.id, roomId));
}

export async function deleteRoom(tx: Tx, roomId: string): Promise<void> {
  await tx.delete(room).where(eq(room.id, roomId));
}

export async function saveOrder(tx: Tx, roomIds: readonly string[]): Promise<void> {
  await tx.execute(sql`
    update ${room} set rank = o.rank from
      unnest(${sql.param([...roomIds])}::uuid[]) with ordinality as o(id, rank)
    where ${room.id} = o.id`);
}

export type BookingRow = typeof booking.$inferSelect;
export type NewBooking = Omit<BookingRow, 'id'>;

interface Period {
  startsAt: Date;
  endsAt: Date;
}

const during = ({ startsAt, endsAt }: Period): SQL | undefined =>
  and(lt(booking.startsAt, endsAt), gt(booking.endsAt, startsAt));

/** Waits until nobody else is booking any of these, then holds them until the transaction ends. */
export async function holdResources(tx: Tx, resourceIds: readonly string[]): Promise<void> {
  // In one order everywhere, so that two who want the same rooms never wait for each other.
  for (const id of [...resourceIds].sort()) {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`booking ${id}`}, 0))`);
  }
}

/** The earliest booking of another meeting in the way; null where all is free. */
export async function findInTheWay(
  tx: Tx,
  resourceIds: readonly string[],
  period: Period,
  exceptMeetingId: string,
): Promise<BookingRow | null> {
  if (resourceIds.length === 0) return null;
  const rows = await tx
    .select()
    .from(booking)
    .where(
      and(
        inArray(booking.resourceId, [...resourceIds]),
        during(period),
        ne(booking.meetingId, exceptMeetingId),
      ),
    )
    .orderBy(asc(booking.startsAt), asc(booking.id))
    .limit(1);
  return rows[0] ?? null;
}

export async function replaceBookings(
  tx: Tx,
  meetingId: string,
  rows: readonly NewBooking[],
): Promise<void> {
  await tx.delete(booking).where(eq(booking.meetingId, meetingId));
  if (rows.length === 0) return;
  await tx.insert(booking).values(rows.map((row) => ({ ...row, id: sql`gen_random_uuid()` })));
}

/** Rooms and bridges that another meeting has during this time. */
export async function loadTaken(
  tx: Tx,
  period: Period,
  exceptMeetingId: string | null,
): Promise<ReadonlySet<string>> {
  const other = exceptMeetingId === null ? undefined : ne(booking.meetingId, exceptMeetingId);
  const rows = await tx
    .select({ id: booking.resourceId })
    .from(booking)
    .where(and(during(period), ne(booking.kind, 'chair'), other));
  return new Set(rows.map(({ id }) => id));
}

/** Meetings that have a room during this time, the earliest first. */
export async function loadMeetingsIn(tx: Tx, roomId: string, period: Period): Promise<string[]> {
  const rows = await tx
    .select({ meetingId: booking.meetingId })
    .from(booking)
    .where(and(eq(booking.resourceId, roomId), during(period)))
    .orderBy(asc(booking.startsAt));
  return rows.map(({ meetingId }) => meetingId);
}

export async function countBookings(tx: Tx, roomId: string, after: Date | null): Promise<number> {
  const rows = await tx
    .select({ count: sql<number>`count(distinct ${booking.meetingId})::int` })
    .from(booking)
    .where(
      and(eq(booking.resourceId, roomId), after === null ? undefined : gt(booking.endsAt, after)),
    );
  return rows[0]?.count ?? 0;
}
