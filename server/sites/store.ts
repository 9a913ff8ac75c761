import { and, asc, eq, sql } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { site } from '../../db/schema/sites.ts';
import type { SiteView } from './contract.ts';

const view = {
  id: site.id,
  code: site.code,
  name: site.name,
  siteRole: site.siteRole,
  seats: site.seats,
};

export function loadSites(tx: Tx, meetingId: string): Promise<SiteView[]> {
  return tx
    .select(view)
    .from(site)
    .where(eq(site.meetingId, meetingId))
    .orderBy(asc(site.rank), asc(site.code));
}

export async function loadSite(
  tx: Tx,
  meetingId: string,
  siteId: string,
): Promise<SiteView | null> {
  const rows = await tx
    .select(view)
    .from(site)
    .where(and(eq(site.id, siteId), eq(site.meetingId, meetingId)));
  return rows[0] ?? null;
}

export async function loadHostSite(tx: Tx, meetingId: string): Promise<SiteView | null> {
  const rows = await tx
    .select(view)
    .from(site)
    .where(and(eq(site.meetingId, meetingId), eq(site.siteRole, 'host')));
  return rows[0] ?? null;
}

/** Name of each meeting's host site, as a subquery which other slices join by `meetingId`. */
export function hostSiteNames(tx: Tx) {
  return tx
    .select({ meetingId: site.meetingId, place: site.name })
    .from(site)
    .where(eq(site.siteRole, 'host'))
    .as('host_site');
}

export async function countMeetingsInRoom(tx: Tx, roomId: string): Promise<number> {
  const rows = await tx
    .select({ count: sql<number>`count(distinct ${site.meetingId})::int` })
    .from(site)
    .where(eq(site.roomId, roomId));
  return rows[0]?.count ?? 0;
}
