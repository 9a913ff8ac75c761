import type { AttendanceView } from '../../../server/attendance/contract.ts';
import type { ParticipantView } from '../../../server/meetings/contract.ts';
import type { SiteView } from '../../../server/sites/contract.ts';
import type { Snapshot } from '../../../server/sync/protocol.ts';
import { foldText, hasWords } from '../../_i18n/fold-text.ts';

/** A participant with everything that a long list asks about, looked up once. */
export interface PersonEntry {
  person: ParticipantView;
  /** Where the person takes part: by the roll call, or else by the invitation. */
  site: SiteView | null;
  state: AttendanceView['state'];
  here: boolean;
  /** Name, title and unit as searching compares them. */
  folded: string;
}

export const stateFilters = ['all', 'here', 'room', 'site', 'remote', 'away'] as const;
export type StateFilter = (typeof stateFilters)[number];

export interface PeopleFilter {
  text: string;
  /** A site's id; null for every place. */
  placeId: string | null;
  state: StateFilter;
}

export const everybody: PeopleFilter = { text: '', placeId: null, state: 'all' };

export interface PlaceHeading {
  kind: 'place';
  site: SiteView | null;
  present: number;
  invited: number;
}
export type PeopleRow = PlaceHeading | { kind: 'person'; entry: PersonEntry };

const rank: Readonly<Record<ParticipantView['role'], number>> = {
  chair: 0,
  secretary: 1,
  delegate: 2,
  reviewer: 3,
  substitute: 4,
  guest: 5,
  siteOperator: 6,
};

/** Everybody of the meeting; one pass each over participants, places and roll call. */
export function peopleEntries(present: Snapshot): PersonEntry[] {
  const sites = new Map(present.sites.sites.map((site) => [site.id, site]));
  const rollCall = new Map(present.attendance.entries.map((entry) => [entry.personId, entry]));
  return present.meetings.participants.map((person) => {
    const entry = rollCall.get(person.personId);
    const state = entry?.state ?? 'absent';
    return {
      person,
      site: sites.get(entry?.siteId ?? person.siteId ?? '') ?? null,
      state,
      here: state.startsWith('present-'),
      folded: foldText(`${person.name} ${person.title} ${person.unit}`),
    };
  });
}

const wanted: Readonly<Record<StateFilter, (entry: PersonEntry) => boolean>> = {
  all: () => true,
  here: ({ here }) => here,
  room: ({ state }) => state === 'present-room',
  site: ({ state }) => state === 'present-site',
  remote: ({ state }) => state === 'present-remote',
  away: ({ here }) => !here,
};

export function filterPeople(
  entries: readonly PersonEntry[],
  filter: PeopleFilter,
): readonly PersonEntry[] {
  return entries.filter(
    (entry) =>
      wanted[filter.state](entry) &&
      (filter.placeId === null || entry.site?.id === filter.placeId) &&
      (filter.text === '' || hasWords(entry.folded, filter.text)),
  );
}

/** The people under the headings of their places, the chair first in each. */
export function peopleRows(present: Snapshot, entries: readonly PersonEntry[]): PeopleRow[] {
  const places = new Map<string, PersonEntry[]>();
  for (const site of [...present.sites.sites.map(({ id }) => id), '']) places.set(site, []);
  for (const entry of entries) places.get(entry.site?.id ?? '')?.push(entry);
  return [...places.values()].flatMap((here) => {
    const [first] = here;
    if (!first) return [];
    const people = here.toSorted(byRank).map((entry) => ({ kind: 'person', entry }) as const);
    const there = here.filter((entry) => entry.here).length;
    return [{ kind: 'place', site: first.site, present: there, invited: here.length }, ...people];
  });
}

function byRank(a: PersonEntry, b: PersonEntry): number {
  const seat = (entry: PersonEntry) => entry.person.seat ?? '~';
  return rank[a.person.role] - rank[b.person.role] || seat(a).localeCompare(seat(b));
}
