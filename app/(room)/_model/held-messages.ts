import type { MessageView } from '../../../server/messages/contract.ts';
import type { Snapshot } from '../../../server/sync/protocol.ts';

/** Messages to all that wait for the chair or the secretary, as they came. */
export function heldMessages(present: Snapshot): MessageView[] {
  return present.messages.messages.filter(({ state }) => state === 'held');
}
