import { and, eq, inArray, notInArray } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { meeting, participant } from '../../db/schema/meetings.ts';

/** Whether the person leads a meeting that is not over. */
export async function leadsMeeting(
  tx: Tx,
  personId: string,
  role: 'chair' | 'secretary',
): Promise<boolean> {
  const rows = await tx
    .select({ id: meeting.id })
    .from(participant)
    .innerJoin(meeting, eq(meeting.id, participant.meetingId))
    .where(
      and(
        eq(participant.personId, personId),
        inArray(participant.role, [role]),
        notInArray(meeting.status, ['ended', 'cancelled']),
      ),
    )
    .limit(1);
  return rows.length > 0;
}
