import { closedSessionsWith } from '../deliberation/queries.ts';
import { type OwnOfReader, snapshotPart } from '../kernel/snapshot-part.ts';
import { moderatorIdsOf } from '../meetings/queries.ts';
import { type MessagesPart, messagesPart } from './contract.ts';
import { readersOf } from './rules.ts';
import { loadMessages } from './store.ts';

/**
 * Each reader gets what was meant for them; a hall display nothing. What was written in a closed
 * session stays with those who were named.
 */
export const messagesSnapshot = snapshotPart(
  'messages',
  async (tx, { meetingId, reader }) => {
    if (reader === 'display') return { common: messagesPart.parse({ messages: [] }) };
    const moderatorIds = await moderatorIdsOf(tx, meetingId);
    const known = (await loadMessages(tx, meetingId)).map(({ view, closedSessionId }) => {
      return { view, closedSessionId, readers: readersOf(view, moderatorIds) };
    });
    const confined = known.some(({ closedSessionId }) => closedSessionId !== null);
    const own: OwnOfReader = async (readerTx, personId) => {
      const named = new Set(
        confined && personId ? await closedSessionsWith(readerTx, meetingId, personId) : [],
      );
      const visible = known.filter(
        ({ readers, closedSessionId }) =>
          (closedSessionId === null || named.has(closedSessionId)) &&
          (readers === null || (personId !== null && readers.includes(personId))),
      );
      return messagesPart.parse({ messages: visible.map(({ view }) => view) });
    };
    return { common: {}, own };
  },
  { messages: [] } satisfies MessagesPart,
);
