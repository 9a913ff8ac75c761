import { and, asc, desc, eq, gt } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { message } from '../../db/schema/messages.ts';
import type { MessageView } from './contract.ts';

/** A message and the closed session it was written in, if any. */
export interface StoredMessage {
  view: MessageView;
  closedSessionId: string | null;
}

type Row = typeof message.$inferSelect;

/** A window shows the last ones; all of them stay with the meeting. */
const mostShown = 500;

function toStored(row: Row): StoredMessage {
  const { id, fromPersonId, audience, toPersonId, itemId, body, state, closedSessionId } = row;
  const sentAt = row.sentAt.toISOString();
  const view = { id, fromPersonId, audience, toPersonId, itemId, body, state, sentAt };
  return { view, closedSessionId };
}

/** The last messages of a meeting, oldest first. */
export async function loadMessages(tx: Tx, meetingId: string): Promise<StoredMessage[]> {
  const rows = await tx
    .select()
    .from(message)
    .where(eq(message.meetingId, meetingId))
    .orderBy(desc(message.sentAt), desc(message.id))
    .limit(mostShown);
  return rows.reverse().map(toStored);
}

export async function loadMessage(
  tx: Tx,
  meetingId: string,
  messageId: string,
): Promise<StoredMessage | null> {
  const rows = await tx
    .select()
    .from(message)
    .where(and(eq(message.meetingId, meetingId), eq(message.id, messageId)));
  return rows[0] ? toStored(rows[0]) : null;
}

/** When somebody's messages since a moment were sent, oldest first. */
export async function loadSentSince(
  tx: Tx,
  meetingId: string,
  personId: string,
  since: Date,
): Promise<Date[]> {
  const rows = await tx
    .select({ sentAt: message.sentAt })
    .from(message)
    .where(
      and(
        eq(message.meetingId, meetingId),
        eq(message.fromPersonId, personId),
        gt(message.sentAt, since),
      ),
    )
    .orderBy(asc(message.sentAt));
  return rows.map(({ sentAt }) => sentAt);
}

export async function insertMessage(
  tx: Tx,
  meetingId: string,
  { view, closedSessionId }: StoredMessage,
): Promise<void> {
  const sentAt = new Date(view.sentAt);
  await tx.insert(message).values({ ...view, sentAt, meetingId, closedSessionId });
}

export async function saveModeration(
  tx: Tx,
  { id, state }: MessageView,
  by: { personId: string; at: Date },
): Promise<void> {
  await tx
    .update(message)
    .set({ state, moderatedBy: by.personId, moderatedAt: by.at })
    .where(eq(message.id, id));
}
