import type { FloorView } from '../speakers/contract.ts';
import { type ClosedFacts, takesPart } from './closed-rules.ts';
import { personIdentity, siteIdentity, viewerOf } from './identities.ts';
import type { Grants, Identity } from './port.ts';

export interface MediaFacts {
  floor: FloorView | null;
  /** Sites whose microphone the chair has opened beside the floor. */
  openedSiteIds: readonly string[];
  /** The site where each of those who may be heard is at present; null for an own device. */
  siteOfSpeaker: ReadonlyMap<string, string | null>;
  /** Sites that are one endpoint with camera, microphone and loudspeaker. */
  siteIds: readonly string[];
  participantIds: readonly string[];
  /** Participants who are checked in from a device of their own. */
  remoteIds: readonly string[];
  /** Hall displays that are paired with the meeting. */
  displayIds: readonly string[];
  /** Devices which only show pictures, as far as the media server or a ticket knows them. */
  viewers: readonly Identity[];
  /** A closed session; null where everybody takes part. */
  closed: ClosedFacts | null;
}

const pictures: Grants = { publish: [], subscribe: ['video'] };

/**
 * Whoever may be heard: the speaker and the voices beside, each where it was let speak, and the
 * sites that the chair has opened. A room is heard for as long as its speaker is in it.
 */
function heardEndpoints({ floor, openedSiteIds, siteOfSpeaker }: MediaFacts): Set<Identity> {
  const heard = new Set<Identity>(openedSiteIds.map(siteIdentity));
  if (floor?.state !== 'speaking') return heard;
  for (const { personId, siteId, microphone } of [floor, ...floor.voices]) {
    if (microphone !== 'open') continue;
    if (siteId === null) heard.add(personIdentity(personId));
    else if (siteOfSpeaker.get(personId) === siteId) heard.add(siteIdentity(siteId));
  }
  return heard;
}

const nothing: Grants = { publish: [], subscribe: [] };

/** In a closed session neither displays nor anybody else who is not named; each keeps the connection. */
function isOut(identity: Identity, { closed, siteIds }: MediaFacts): boolean {
  if (closed === null) return false;
  const siteId = siteIds.find((id) => siteIdentity(id) === identity);
  if (siteId !== undefined) return !takesPart(siteId, closed);
  const viewer = viewerOf(identity);
  if (viewer) return viewer.kind === 'display' || !closed.memberIds.includes(viewer.id);
  return !closed.memberIds.some((id) => personIdentity(id) === identity);
}

/** Who may send and receive what, derived from the meeting alone. */
export function mediaPlan(facts: MediaFacts): Map<Identity, Grants> {
  const plan = planForAll(facts);
  if (facts.closed === null) return plan;
  return new Map(
    [...plan].map(([identity, grants]) => [identity, isOut(identity, facts) ? nothing : grants]),
  );
}

/** The same without a closed session. */
function planForAll(facts: MediaFacts): Map<Identity, Grants> {
  const heard = heardEndpoints(facts);
  const sends = (identity: Identity): Grants => ({
    publish: heard.has(identity) ? ['camera', 'microphone'] : ['camera'],
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
  const known = { person: new Set(facts.participantIds), display: new Set(facts.displayIds) };
  for (const identity of facts.viewers) {
    const viewer = viewerOf(identity);
    if (viewer && known[viewer.kind].has(viewer.id)) plan.set(identity, pictures);
  }
  return plan;
}
