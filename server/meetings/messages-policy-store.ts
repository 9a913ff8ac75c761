import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { meeting, participant } from '../../db/schema/meetings.ts';

/** Whether people may write to all, and whether the meeting is going on. */
export async function loadMessagesPolicy(tx: Tx, meetingId: string) {
  const rows = await tx
    .select({ toAll: meeting.messagesToAll, status: meeting.status })
    .from(meeting)
    .where(eq(meeting.id, meetingId));
  return rows[0] ?? null;
}

export async function saveMessagesPolicy(
  tx: Tx,
  meetingId: string,
  messagesToAll: (typeof meeting.$inferSelect)['messagesToAll'],
): Promise<void> {
  await tx.update(meeting).set({ messagesToAll }).where(eq(meeting.id, meetingId));
}

export async function loadModeratorIds(tx: Tx, meetingId: string): Promise<string[]> {
  const rows = await tx
    .select({ personId: participant.personId })
    .from(participant)
    .where(
      and(eq(participant.meetingId, meetingId), inArray(participant.role, ['chair', 'secretary'])),
    );
  return rows.map(({ personId }) => personId);
}
