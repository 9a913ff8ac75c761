import type { SpeakersPart } from '../../../server/speakers/contract.ts';
import type { LiveEvent } from '../feed-events.ts';
import { upsert } from '../upsert.ts';

export function reduceSpeakers(part: SpeakersPart, event: LiveEvent): SpeakersPart {
  switch (event.name) {
    case 'speakers.floor-changed':
      return { ...part, floor: event.payload.floor };
    case 'speakers.policy-changed':
      return { ...part, policy: event.payload.policy };
    case 'speakers.sites-opened':
      return { ...part, openedSiteIds: event.payload.openedSiteIds };
    case 'speakers.requests-changed':
      return { ...part, requests: upsert(part.requests, event.payload.requests, ({ id }) => id) };
    default:
      return part;
  }
}
