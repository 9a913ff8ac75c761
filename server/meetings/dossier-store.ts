import { and, asc, eq, exists, notInArray, or, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { oneOf } from '../../db/one-of.ts';
import { meeting, participant } from '../../db/schema/meetings.ts';
import { unitNames } from '../organisation/queries.ts';
import type { MeetingView } from './contract.ts';

/** A meeting as the dossier needs it. */
export interface DossierMeeting {
  meetingId: string;
  title: string;
  status: MeetingView['status'];
  startsAt: Date;
  urgent: boolean;
  hostUnitId: string;
  hostUnit: string;
}

function select(tx: Tx) {
  const units = unitNames(tx);
  return tx
    .select({
      ...{ meetingId: meeting.id, title: meeting.title, status: meeting.status },
      startsAt: meeting.startsAt,
      urgent: sql<boolean>`${meeting.regularity} = 'urgent'`,
      ...{ hostUnitId: meeting.hostUnitId, hostUnit: units.unitName },
    })
    .from(meeting)
    .innerJoin(units, eq(units.unitId, meeting.hostUnitId));
}

const over = ['ended', 'cancelled'] as const;

export async function loadDossierMeeting(
  tx: Tx,
  meetingId: string,
): Promise<DossierMeeting | null> {
  const rows = await select(tx).where(eq(meeting.id, meetingId));
  return rows[0] ?? null;
}

/** Those of these meetings that are not over, the next one first. */
export async function loadMeetingsAhead(
  tx: Tx,
  meetingIds: readonly string[],
): Promise<DossierMeeting[]> {
  if (meetingIds.length === 0) return [];
  return select(tx)
    .where(and(oneOf(meeting.id, meetingIds), notInArray(meeting.status, [...over])))
    .orderBy(asc(meeting.startsAt), asc(meeting.id));
}

/** Meetings that are not over and that this person approves: chairs them, or leads their unit. */
export async function loadMeetingsToLead(
  tx: Tx,
  personId: string,
  approverOf: readonly string[],
): Promise<DossierMeeting[]> {
  const chairs = exists(
    tx
      .select({ one: sql`1` })
      .from(participant)
      .where(
        and(
          eq(participant.meetingId, meeting.id),
          eq(participant.personId, personId),
          eq(participant.role, 'chair'),
        ),
      ),
  );
  const leads: SQL | undefined =
    approverOf.length > 0 ? or(chairs, oneOf(meeting.hostUnitId, approverOf)) : chairs;
  return select(tx)
    .where(and(leads, notInArray(meeting.status, [...over])))
    .orderBy(asc(meeting.startsAt), asc(meeting.id));
}
