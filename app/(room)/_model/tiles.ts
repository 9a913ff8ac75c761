import type { EndpointView, MediaPart } from '../../../server/media/contract.ts';
import type { SiteView } from '../../../server/sites/contract.ts';
import type { Snapshot } from '../../../server/sync/protocol.ts';
import { personOf } from './people.ts';
import { personIdentity, siteIdentity } from './stage.ts';

/** One picture of the filmstrip. */
export interface Tile {
  identity: string;
  name: string;
  kind: 'site' | 'person';
  /** People present at a site; null for a person. */
  present: number | null;
  cameraOn: boolean;
  microphoneOn: boolean;
  connected: boolean;
  /** How good its line is; null while nothing runs over it. */
  link: EndpointView['link'];
}

/** Sites first, in their order, then people who take part from their own device with a camera. */
export function tilesOf(present: Snapshot, media: MediaPart): Tile[] {
  const endpoints = new Map(media.endpoints.map((endpoint) => [endpoint.identity, endpoint]));
  const sites = present.sites.sites
    .filter((site) => site.siteRole !== 'individual')
    .map((site) => siteTile(present, site, endpoints.get(siteIdentity(site.id))));
  const people = media.endpoints.flatMap((endpoint) => {
    const tile = personTile(present, endpoint);
    return tile ? [tile] : [];
  });
  return [...sites, ...people.sort((a, b) => a.name.localeCompare(b.name, 'vi'))];
}

function siteTile(present: Snapshot, site: SiteView, endpoint: EndpointView | undefined): Tile {
  return {
    identity: siteIdentity(site.id),
    name: site.name,
    kind: 'site',
    present: presentAt(present, site.id),
    ...tracksOf(endpoint),
  };
}

function personTile(present: Snapshot, endpoint: EndpointView): Tile | null {
  if (!endpoint.tracks.some((track) => track.source === 'camera')) return null;
  const person = present.meetings.participants.find(
    ({ personId }) => personIdentity(personId) === endpoint.identity,
  );
  if (!person) return null;
  const name = personOf(present, person.personId)?.name ?? '';
  return {
    identity: endpoint.identity,
    name,
    kind: 'person',
    present: null,
    ...tracksOf(endpoint),
  };
}

function tracksOf(endpoint: EndpointView | undefined) {
  const on = (source: 'camera' | 'microphone') =>
    endpoint?.tracks.some((track) => track.source === source && !track.paused && track.receiving) ??
    false;
  return {
    cameraOn: on('camera'),
    microphoneOn: on('microphone'),
    connected: Boolean(endpoint),
    link: endpoint?.link ?? null,
  };
}

export function presentAt(present: Snapshot, siteId: string): number {
  return present.attendance.entries.filter(
    (entry) => entry.siteId === siteId && entry.state.startsWith('present-'),
  ).length;
}
