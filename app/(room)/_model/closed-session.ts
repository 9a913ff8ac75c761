import type { ClosedSessionView } from '../../../server/deliberation/contract.ts';
import type { ParticipantView } from '../../../server/meetings/contract.ts';
import type { SiteView } from '../../../server/sites/contract.ts';
import type { Snapshot } from '../../../server/sync/protocol.ts';

/** Whether this reader is kept out of a closed session that goes on. */
export function isKeptOut({ deliberation }: Snapshot): boolean {
  return deliberation.closed !== null && !deliberation.closed.mine;
}

/** Who may be named to begin with: the chair, and whoever begins it. */
export function alwaysNamed({ meetings, me }: Snapshot): string[] {
  const chair = meetings.participants.find(({ role }) => role === 'chair');
  return [...new Set([chair?.personId, me.personId].flatMap((id) => id ?? []))];
}

/** The members of the current item's roll, whom a closed session is most often for. */
export function rollOfItem({ agenda, attendance }: Snapshot): readonly string[] {
  const item = agenda.items.find(({ id }) => id === agenda.currentItemId);
  return attendance.rolls.find(({ id }) => id === item?.rollId)?.memberIds ?? [];
}

export interface SiteWithOthers {
  site: SiteView;
  others: ParticipantView[];
}

/** Places where somebody is checked in who is not named; their sound and pictures are cut. */
export function sitesWithOthers(present: Snapshot, closed: ClosedSessionView): SiteWithOthers[] {
  const named = new Set(closed.memberIds);
  const people = new Map(present.meetings.participants.map((one) => [one.personId, one]));
  const others = present.attendance.entries.filter(
    ({ personId, state }) => state.startsWith('present-') && !named.has(personId),
  );
  return present.sites.sites
    .filter(({ siteRole }) => siteRole !== 'individual')
    .map((site) => ({
      site,
      others: others
        .filter(({ siteId }) => siteId === site.id)
        .flatMap(({ personId }) => people.get(personId) ?? []),
    }))
    .filter((one) => one.others.length > 0);
}
