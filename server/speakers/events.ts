import { happened, type NewEvent } from '../kernel/define-event.ts';
import type { SpeakersChange } from './change-rules.ts';
import * as contract from './contract.ts';

/** What a screen is told of a change, in the order in which it is carried out. */
export function eventsOf({ policy, lines, floor, openedSiteIds }: SpeakersChange): NewEvent[] {
  return [
    ...(policy ? [happened(contract.policyChanged, { policy })] : []),
    ...lines.flatMap(({ requests, cause }) =>
      requests.length > 0 ? [happened(contract.requestsChanged, { requests, cause })] : [],
    ),
    ...(floor ? [happened(contract.floorChanged, floor)] : []),
    ...(openedSiteIds ? [happened(contract.sitesOpened, { openedSiteIds })] : []),
  ];
}
