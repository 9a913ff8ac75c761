import type { Tx } from '../../db/client.ts';
import { commonPart } from '../kernel/snapshot-part.ts';
import { type SiteView, sitesPart } from './contract.ts';
import { loadHostSite, loadSite, loadSites } from './store.ts';

export { hostSiteNames } from './store.ts';

export const sitesSnapshot = commonPart('sites', sitesPart, async (tx, meetingId) => {
  return { sites: await loadSites(tx, meetingId) };
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
