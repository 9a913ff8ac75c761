import { fail, ok, type Result } from '../kernel/result.ts';
import { type SiteCheckView, trials } from './check-contract.ts';
import type { SiteReadiness } from './contract.ts';

/** A check within these hours before the beginning is the second one, with the people there. */
const hourBeforeMs = 3 * 3_600_000;

export function stageAt(now: Date, startsAt: Date): SiteCheckView['stage'] {
  return startsAt.getTime() - now.getTime() > hourBeforeMs ? 'day-before' : 'hour-before';
}

/** Only what was found in order, or is explained, can be answered for. */
export function decideSignOff(
  check: SiteCheckView,
  by: { personId: string; now: Date },
): Result<SiteCheckView, 'sites.already-signed-off' | 'sites.failure-unexplained'> {
  if (check.signedOffBy !== null) return fail('sites.already-signed-off');
  const unexplained = trials.some((trial) => {
    const { ok: passed, note } = check.results[trial];
    return !passed && note === '';
  });
  if (unexplained) return fail('sites.failure-unexplained');
  return ok({ ...check, signedOffBy: by.personId, signedOffAt: by.now.toISOString() });
}

/** What everybody of the meeting may know of a check. */
export function readinessOf(check: SiteCheckView): SiteReadiness {
  const { siteId, stage, at, signedOffBy } = check;
  const failed = trials.filter((trial) => !check.results[trial].ok).length;
  return { siteId, stage, at, failed, signedOff: signedOffBy !== null };
}

/** By the newest check of each site. */
export function readinessOfSites(newestFirst: readonly SiteCheckView[]): SiteReadiness[] {
  const bySite = new Map<string, SiteReadiness>();
  for (const check of newestFirst) {
    if (!bySite.has(check.siteId)) bySite.set(check.siteId, readinessOf(check));
  }
  return [...bySite.values()];
}
