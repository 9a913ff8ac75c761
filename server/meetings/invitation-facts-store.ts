import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { meeting, participant } from '../../db/schema/meetings.ts';
import type { MeetingRole } from '../kernel/viewer.ts';
import { unitNames } from '../organisation/queries.ts';
import type { MeetingView } from './contract.ts';

/** What an invitation says about its meeting, and what decides about answers to it. */
export interface InvitationFacts {
  meetingId: string;
  code: string;
  title: string;
  status: MeetingView['status'];
  statusReason: string | null;
  startsAt: Date;
  endsAt: Date;
  hostUnitId: string;
  councilStyle: boolean;
  summary: string;
  contact: string;
  invitationText: string | null;
  replyDeadline: Date | null;
  substitutionAllowed: boolean;
  /** How often it has changed: the seq of its log. */
  changes: number;
}

export async function loadInvitationFacts(
  tx: Tx,
  meetingId: string,
): Promise<InvitationFacts | null> {
  const rows = await tx
    .select({
      meetingId: meeting.id,
      code: meeting.code,
      title: meeting.title,
      status: meeting.status,
      statusReason: meeting.statusReason,
      startsAt: meeting.startsAt,
      endsAt: meeting.endsAt,
      hostUnitId: meeting.hostUnitId,
      councilStyle: meeting.councilStyle,
      summary: meeting.summary,
      contact: meeting.contact,
      invitationText: meeting.invitationText,
      replyDeadline: meeting.replyDeadline,
      substitutionAllowed: meeting.substitutionAllowed,
      changes: sql<number>`coalesce((select seq from meeting_log where meeting_log.meeting_id = ${meeting.id}), 0)`,
    })
    .from(meeting)
    .where(eq(meeting.id, meetingId));
  return rows[0] ?? null;
}

/** A meeting that is still to come or going on, as somebody invited to it sees it in a list. */
export interface InvitedMeeting {
  meetingId: string;
  title: string;
  startsAt: string;
  endsAt: string;
  hostUnit: string;
  deadline: string | null;
  role: MeetingRole;
}

/** Meetings that a person was invited to and that have not ended, the next first. */
export async function loadInvitedMeetings(
  tx: Tx,
  personId: string,
  now: Date,
): Promise<InvitedMeeting[]> {
  const units = unitNames(tx);
  const rows = await tx
    .select({ meeting, role: participant.role, hostUnit: units.unitName })
    .from(participant)
    .innerJoin(meeting, eq(meeting.id, participant.meetingId))
    .innerJoin(units, eq(units.unitId, meeting.hostUnitId))
    .where(
      and(
        eq(participant.personId, personId),
        inArray(meeting.status, ['invited', 'in-session', 'suspended']),
        gt(meeting.endsAt, now),
      ),
    )
    .orderBy(asc(meeting.startsAt), asc(meeting.id));
  return rows.map(({ meeting: row, role, hostUnit }) => ({
    ...{ meetingId: row.id, title: row.title, hostUnit, role },
    ...{ startsAt: row.startsAt.toISOString(), endsAt: row.endsAt.toISOString() },
    deadline: row.replyDeadline?.toISOString() ?? null,
  }));
}
