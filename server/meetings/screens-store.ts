import { and, eq, isNotNull } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { meeting, participant } from '../../db/schema/meetings.ts';

/** How a meeting stands and when it ends or ended; null where there is none. */
export async function loadMeetingEnd(tx: Tx, meetingId: string) {
  const rows = await tx
    .select({ status: meeting.status, endsAt: meeting.endsAt, endedAt: meeting.endedAt })
    .from(meeting)
    .where(eq(meeting.id, meetingId));
  return rows[0] ?? null;
}

/** Operators with the site that each of them runs. */
export async function loadSiteOperators(
  tx: Tx,
  meetingId: string,
): Promise<{ personId: string; siteId: string | null }[]> {
  return tx
    .select({ personId: participant.personId, siteId: participant.siteId })
    .from(participant)
    .where(
      and(
        eq(participant.meetingId, meetingId),
        eq(participant.role, 'siteOperator'),
        isNotNull(participant.siteId),
      ),
    );
}
