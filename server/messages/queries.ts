import { snapshotPart } from '../kernel/snapshot-part.ts';
import { moderatorIdsOf } from '../meetings/queries.ts';
import { messagesPart } from './contract.ts';
import { readersOf } from './rules.ts';
import { loadMessages } from './store.ts';

/** Each reader gets what was meant for them; a hall display nothing. */
export const messagesSnapshot = snapshotPart('messages', async (tx, { meetingId, reader }) => {
  if (reader === 'display') return async () => messagesPart.parse({ messages: [] });
  const moderatorIds = await moderatorIdsOf(tx, meetingId);
  const stored = await loadMessages(tx, meetingId);
  const messages = messagesPart.parse({ messages: stored.map(({ view }) => view) }).messages;
  const known = messages.map((view) => ({ view, readers: readersOf(view, moderatorIds) }));
  return async (_tx, personId) => {
    const visible = known.filter(
      ({ readers }) => readers === null || (personId !== null && readers.includes(personId)),
    );
    return { messages: visible.map(({ view }) => view) };
  };
});
