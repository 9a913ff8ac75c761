import type { MessagesPart } from '../../../server/messages/contract.ts';
import type { LiveEvent } from '../feed-events.ts';
import { upsert } from '../upsert.ts';

export function reduceMessages(part: MessagesPart, event: LiveEvent): MessagesPart {
  if (event.name === 'messages.removed') {
    const { messageId } = event.payload;
    return { messages: part.messages.filter(({ id }) => id !== messageId) };
  }
  if (event.name !== 'messages.changed') return part;
  return { messages: upsert(part.messages, [event.payload.message], ({ id }) => id) };
}
