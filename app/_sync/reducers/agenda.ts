import type { AgendaPart } from '../../../server/agenda/contract.ts';
import type { LiveEvent } from '../feed-events.ts';
import { upsert } from '../upsert.ts';

export function reduceAgenda(part: AgendaPart, event: LiveEvent): AgendaPart {
  if (event.name !== 'agenda.item-entered') return part;
  return {
    currentItemId: event.payload.currentItemId,
    items: upsert(part.items, event.payload.changed, (item) => item.id),
  };
}
