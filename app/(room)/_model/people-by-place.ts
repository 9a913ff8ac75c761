import type { ParticipantView } from '../../../server/meetings/contract.ts';
import type { SiteView } from '../../../server/sites/contract.ts';
import type { Snapshot } from '../../../server/sync/protocol.ts';
import { isPresent, placeOf } from './people.ts';

export interface PlaceGroup {
  site: SiteView | null;
  people: ParticipantView[];
  present: number;
}

const rank: Readonly<Record<ParticipantView['role'], number>> = {
  chair: 0,
  secretary: 1,
  delegate: 2,
  reviewer: 3,
  substitute: 4,
  guest: 5,
  siteOperator: 6,
};

/** Everybody invited, by the place where they are (or were invited to), chair first. */
export function peopleByPlace(present: Snapshot): PlaceGroup[] {
  const places: (SiteView | null)[] = [...present.sites.sites, null];
  const people = present.meetings.participants.map((person) => ({
    person,
    siteId: placeOf(present, person.personId)?.id ?? null,
  }));
  return places
    .map((site) => {
      const here = people
        .filter(({ siteId }) => siteId === (site?.id ?? null))
        .map(({ person }) => person)
        .sort(
          (a, b) => rank[a.role] - rank[b.role] || (a.seat ?? '~').localeCompare(b.seat ?? '~'),
        );
      const there = here.filter((person) => isPresent(present, person.personId));
      return { site, people: here, present: there.length };
    })
    .filter((group) => group.people.length > 0);
}
