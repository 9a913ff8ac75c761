import type { FloorView } from '../speakers/contract.ts';
import { isViewer, personIdentity, siteIdentity, viewerPerson } from './identities.ts';
import type { Grants, Identity } from './port.ts';

export interface MediaFacts {
  floor: FloorView | null;
  /** The site where whoever has the floor is at present; null where the person is at none. */
  speakerSiteId: string | null;
  /** Sites that are one endpoint with camera, microphone and loudspeaker. */
  siteIds: readonly string[];
  participantIds: readonly string[];
  /** Participants who are checked in from a device of their own. */
  remoteIds: readonly string[];
  /** Devices which only show pictures, as far as the media server or a ticket knows them. */
  viewers: readonly Identity[];
}

const pictures: Grants = { publish: [], subscribe: ['video'] };

/** A room is heard for as long as its speaker is in it: nobody else there has the floor. */
function speakingEndpoint({ floor, speakerSiteId }: MediaFacts): Identity | null {
  if (floor?.microphone !== 'open') return null;
  if (floor.siteId === null) return personIdentity(floor.personId);
  return floor.siteId === speakerSiteId ? siteIdentity(floor.siteId) : null;
}

/**
 * Who may send and receive what, derived from the meeting alone. Sound is sent by one endpoint at
 * most: the one that carries whoever has the floor.
 */
export function mediaPlan(facts: MediaFacts): Map<Identity, Grants> {
  const heard = speakingEndpoint(facts);
  const sends = (identity: Identity): Grants => ({
    publish: identity === heard ? ['camera', 'microphone'] : ['camera'],
    subscribe: ['audio', 'video'],
  });
  const plan = new Map<Identity, Grants>();
  for (const siteId of facts.siteIds) {
    plan.set(siteIdentity(siteId), sends(siteIdentity(siteId)));
  }
  const remote = new Set(facts.remoteIds);
  for (const personId of facts.participantIds) {
    const identity = personIdentity(personId);
    const listens: Grants = { publish: [], subscribe: ['audio', 'video'] };
    plan.set(identity, remote.has(personId) ? sends(identity) : listens);
  }
  const known = new Set(facts.participantIds);
  for (const identity of facts.viewers) {
    if (isViewer(identity) && known.has(viewerPerson(identity) ?? '')) plan.set(identity, pictures);
  }
  return plan;
}
