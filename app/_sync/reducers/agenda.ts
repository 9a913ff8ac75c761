import type { AgendaPart } from '../../../server/agenda/contract.ts';
import type { LiveEvent } from '../feed-events.ts';
import { upsert } from '../upsert.ts';

export function reduceAgenda(part: AgendaPart, event: LiveEvent): AgendaPart {
  if (event.name === 'agenda.item-entered') {
    return {
      currentItemId: event.payload.currentItemId,
      items: upsert(part.items, event.payload.changed, (item) => item.id),
    };
  }
  if (event.name !== 'agenda.items-changed') return part;
  const { items, removedIds, currentItemId } = event.payload;
  const kept = part.items.filter(({ id }) => !removedIds.includes(id));
  return { currentItemId, items: upsert(kept, items, (item) => item.id) };
}
