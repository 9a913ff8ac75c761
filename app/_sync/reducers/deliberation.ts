import type { DeliberationPart } from '../../../server/deliberation/contract.ts';
import type { LiveEvent } from '../feed-events.ts';

/** Whoever is not named hears of the start and the end only. */
export function reduceDeliberation(part: DeliberationPart, event: LiveEvent): DeliberationPart {
  if (event.name === 'deliberation.started') {
    return { closed: { ...event.payload, memberIds: [], roomCleared: false, mine: false } };
  }
  if (event.name === 'deliberation.ended') return { closed: null };
  if (!part.closed) return part;
  if (event.name === 'deliberation.members') {
    return { closed: { ...part.closed, memberIds: event.payload.memberIds, mine: true } };
  }
  if (event.name === 'deliberation.room-cleared') {
    return { closed: { ...part.closed, roomCleared: true } };
  }
  return part;
}
