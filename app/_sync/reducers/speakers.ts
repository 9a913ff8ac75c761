import type { SpeakersPart } from '../../../server/speakers/contract.ts';
import type { LiveEvent } from '../feed-events.ts';
import { upsert } from '../upsert.ts';

export function reduceSpeakers(part: SpeakersPart, event: LiveEvent): SpeakersPart {
  if (event.name === 'speakers.floor-changed') return { ...part, floor: event.payload.floor };
  if (event.name !== 'speakers.requests-changed') return part;
  return {
    ...part,
    requests: upsert(part.requests, event.payload.requests, (request) => request.id),
  };
}
