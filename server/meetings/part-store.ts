import { inArray, or, sql } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { meeting, participant } from '../../db/schema/meetings.ts';

export interface TitledMeeting {
  id: string;
  title: string;
  startsAt: Date;
}

/**
 * Meetings in which a person has a part: invited, of a unit that the person has a duty for, or one of
 * these. Whether anything of them may be seen is decided elsewhere.
 */
export function loadMeetingsWithPart(
  tx: Tx,
  personId: string,
  also: { hostUnitIds: readonly string[]; meetingIds: readonly string[] },
): Promise<TitledMeeting[]> {
  const invited = tx
    .select({ meetingId: participant.meetingId })
    .from(participant)
    .where(sql`${participant.personId} = ${personId}`);
  return tx
    .select({ id: meeting.id, title: meeting.title, startsAt: meeting.startsAt })
    .from(meeting)
    .where(
      or(
        inArray(meeting.id, invited),
        inArray(meeting.hostUnitId, [...also.hostUnitIds]),
        inArray(meeting.id, [...also.meetingIds]),
      ),
    );
}
