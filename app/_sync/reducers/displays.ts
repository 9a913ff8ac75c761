import type { DisplaysPart } from '../../../server/displays/contract.ts';
import type { LiveEvent } from '../feed-events.ts';
import { upsert } from '../upsert.ts';

export function reduceDisplays(part: DisplaysPart, event: LiveEvent): DisplaysPart {
  if (event.name !== 'displays.changed') return part;
  const { displays, removedIds } = event.payload;
  const kept = part.displays.filter(({ id }) => !removedIds.includes(id));
  return { displays: upsert(kept, displays, ({ id }) => id) };
}
