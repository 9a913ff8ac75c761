import type { ParticipantView } from '../../../server/meetings/contract.ts';
import type { SiteView } from '../../../server/sites/contract.ts';
import type { FloorView, VoiceView } from '../../../server/speakers/contract.ts';
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
  return { floor, ...seenOf(present, floor) };
}

/** Somebody who is heard beside whoever has the floor. */
export interface StageVoice extends Omit<StageView, 'floor'> {
  voice: VoiceView;
  /** Carried by the same endpoint as the speaker: one picture shows both. */
  samePicture: boolean;
}

/** The partner of an exchange first, then whoever interjects. */
export function stageVoices(present: Snapshot): StageVoice[] {
  const { floor } = present.speakers;
  if (!floor) return [];
  const shown = new Set([seenOf(present, floor).identity]);
  return floor.voices
    .toSorted((a, b) => rank[a.role] - rank[b.role])
    .map((voice) => {
      const seen = seenOf(present, voice);
      const samePicture = shown.has(seen.identity);
      shown.add(seen.identity);
      return { voice, samePicture, ...seen };
    });
}

const rank = { partner: 0, interjection: 1 } as const;

function seenOf(present: Snapshot, who: { personId: string; siteId: string | null }) {
  const { personId, siteId } = who;
  return {
    identity: siteId ? siteIdentity(siteId) : personIdentity(personId),
    speaker: personOf(present, personId),
    site: siteId ? siteOf(present, siteId) : placeOf(present, personId),
  };
}
