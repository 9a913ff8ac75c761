import type { ParticipantView } from '../../../server/meetings/contract.ts';
import type { SiteView } from '../../../server/sites/contract.ts';
import type { FloorView } from '../../../server/speakers/contract.ts';
import type { Snapshot } from '../../../server/sync/protocol.ts';
import { hostSite, personOf, placeOf, siteOf } from './people.ts';

/** Identities in the media room, as the server gives them out. */
export const siteIdentity = (siteId: string) => `site:${siteId}`;
export const personIdentity = (personId: string) => `person:${personId}`;

export interface StageView {
  /** Whose camera is on stage; null where there is neither a speaker nor a host site. */
  identity: string | null;
  floor: FloorView | null;
  speaker: ParticipantView | null;
  /** Where the speaker is; without a speaker the site on stage. */
  site: SiteView | null;
}

/** Who is on stage: the speaker's own device, or the site that carries the speaker, or the hall. */
export function stageOf(present: Snapshot): StageView {
  const floor = present.speakers.floor;
  if (!floor) {
    const site = hostSite(present);
    return { identity: site ? siteIdentity(site.id) : null, floor, speaker: null, site };
  }
  return {
    identity: floor.siteId ? siteIdentity(floor.siteId) : personIdentity(floor.personId),
    floor,
    speaker: personOf(present, floor.personId),
    site: floor.siteId ? siteOf(present, floor.siteId) : placeOf(present, floor.personId),
  };
}
