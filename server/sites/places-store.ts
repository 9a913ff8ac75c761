import { and, asc, eq } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { oneOf } from '../../db/one-of.ts';
import { site } from '../../db/schema/sites.ts';
import type { SiteView } from './contract.ts';

export interface Place extends SiteView {
  /** The room or bridge of the catalogue. */
  roomId: string | null;
}

export type StoredPlace = typeof site.$inferSelect;

export function loadPlaces(tx: Tx, meetingId: string): Promise<StoredPlace[]> {
  return tx
    .select()
    .from(site)
    .where(eq(site.meetingId, meetingId))
    .orderBy(asc(site.rank), asc(site.code));
}

export async function insertPlaces(tx: Tx, rows: readonly StoredPlace[]): Promise<void> {
  if (rows.length > 0) await tx.insert(site).values([...rows]);
}

export async function updatePlace(tx: Tx, { id, ...values }: StoredPlace): Promise<void> {
  await tx.update(site).set(values).where(eq(site.id, id));
}

/** Gives up the role of the host, which only one site may have, before another takes it. */
export async function clearHost(tx: Tx, meetingId: string): Promise<void> {
  await tx
    .update(site)
    .set({ siteRole: 'remote' })
    .where(and(eq(site.meetingId, meetingId), eq(site.siteRole, 'host')));
}

export async function deletePlaces(
  tx: Tx,
  meetingId: string,
  ids: readonly string[],
): Promise<void> {
  await tx.delete(site).where(and(eq(site.meetingId, meetingId), oneOf(site.id, ids)));
}

/** Sites with the room they are in, as a subquery which other slices join by `meetingId`. */
export function sitesInRooms(tx: Tx) {
  return tx.select({ meetingId: site.meetingId, roomId: site.roomId }).from(site).as('site_room');
}
