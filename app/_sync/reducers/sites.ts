import type { SitesPart } from '../../../server/sites/contract.ts';
import type { LiveEvent } from '../feed-events.ts';
import { upsert } from '../upsert.ts';

export function reduceSites(part: SitesPart, event: LiveEvent): SitesPart {
  if (event.name !== 'sites.check-changed') return part;
  const readiness = upsert(part.readiness, [event.payload.readiness], (check) => check.siteId);
  return { ...part, readiness };
}
