import { eq } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { meeting } from '../../db/schema/meetings.ts';
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
    })
    .from(meeting)
    .where(eq(meeting.id, meetingId));
  return rows[0] ?? null;
}
