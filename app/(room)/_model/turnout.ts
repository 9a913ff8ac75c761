import type { SiteView } from '../../../server/sites/contract.ts';
import type { ConnectedDevice, Snapshot } from '../../../server/sync/protocol.ts';
import { isPresent, placeOf } from './people.ts';

interface Turnout {
  electorate: ReadonlySet<string>;
  voted: ReadonlySet<string>;
}

/** left: no longer in the meeting; offline: no device of theirs is connected; notCast: it is. */
export type MissingReason = 'left' | 'offline' | 'notCast';

export function missingVoters(
  present: Snapshot,
  { electorate, voted }: Turnout,
  online: readonly ConnectedDevice[],
): { personId: string; reason: MissingReason }[] {
  const connected = new Set(online.map(({ personId }) => personId));
  const reasonOf = (personId: string): MissingReason => {
    if (!isPresent(present, personId)) return 'left';
    return connected.has(personId) ? 'notCast' : 'offline';
  };
  return [...electorate]
    .filter((personId) => !voted.has(personId))
    .map((personId) => ({ personId, reason: reasonOf(personId) }));
}

/** How many of each site's voters have sent their ballots. */
export function turnoutBySite(
  present: Snapshot,
  { electorate, voted }: Turnout,
): { site: SiteView | null; cast: number; of: number }[] {
  const rows = new Map<string | null, { site: SiteView | null; cast: number; of: number }>();
  for (const personId of electorate) {
    const site = placeOf(present, personId);
    const row = rows.get(site?.id ?? null) ?? { site, cast: 0, of: 0 };
    row.of += 1;
    if (voted.has(personId)) row.cast += 1;
    rows.set(site?.id ?? null, row);
  }
  return [...rows.values()];
}
