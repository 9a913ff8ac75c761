import type { Tx } from '../../db/client.ts';
import { snapshotPart } from '../kernel/snapshot-part.ts';
import { readinessOfSites } from './check-rules.ts';
import { loadChecks } from './check-store.ts';
import { type SiteView, sitesPart } from './contract.ts';
import { loadPlaces, type Place } from './places-store.ts';
import { loadHostSite, loadSite, loadSites } from './store.ts';

export { sitesInRooms } from './places-store.ts';
/** Sites with their seating plans. */
export { loadSitesWithPlans as plansOf } from './seating-store.ts';
export {
  /** How many meetings have a place in this room. */
  countMeetingsInRoom as meetingsWithRoom,
  hostSiteNames,
} from './store.ts';

export const sitesSnapshot = snapshotPart('sites', async (tx, { meetingId, reader }) => {
  const checks = reader === 'display' ? [] : await loadChecks(tx, meetingId);
  const sites = await loadSites(tx, meetingId);
  return { common: sitesPart.parse({ sites, readiness: readinessOfSites(checks) }) };
});

/** A site of this meeting; null also for a site of another one. */
export function siteOf(tx: Tx, meetingId: string, siteId: string): Promise<SiteView | null> {
  return loadSite(tx, meetingId, siteId);
}

/** Điểm cầu chính: the hall. */
export function hostSiteOf(tx: Tx, meetingId: string): Promise<SiteView | null> {
  return loadHostSite(tx, meetingId);
}

export function sitesOf(tx: Tx, meetingId: string): Promise<SiteView[]> {
  return loadSites(tx, meetingId);
}

/** Sites with a camera, microphone and loudspeaker of their own in the media room. */
export async function endpointSiteIds(tx: Tx, meetingId: string): Promise<string[]> {
  const sites = await loadSites(tx, meetingId);
  return sites
    .filter(({ siteRole }) => siteRole === 'host' || siteRole === 'remote')
    .map(({ id }) => id);
}

/** Sites with the room or bridge of the catalogue that they are in. */
export async function placesOf(tx: Tx, meetingId: string): Promise<Place[]> {
  const rows = await loadPlaces(tx, meetingId);
  return rows.map(({ id, code, name, siteRole, seats, roomId }) => {
    return { id, code, name, siteRole, seats, roomId };
  });
}
