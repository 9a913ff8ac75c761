import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { oneOf } from '../../db/one-of.ts';
import { meeting, participant } from '../../db/schema/meetings.ts';
import type { MeetingRole } from '../kernel/viewer.ts';
import { directory, unitNames } from '../organisation/queries.ts';
import type { MeetingView, ParticipantView } from './contract.ts';

type Status = MeetingView['status'];

export interface Participation {
  role: MeetingRole;
  siteId: string | null;
  status: Status;
}

/** Runs before every command and query of a meeting: both tables by their primary key. */
export async function loadParticipation(
  tx: Tx,
  meetingId: string,
  personId: string,
): Promise<Participation | null> {
  const rows = await tx
    .select({ role: participant.role, siteId: participant.siteId, status: meeting.status })
    .from(participant)
    .innerJoin(meeting, eq(meeting.id, participant.meetingId))
    .where(and(eq(participant.meetingId, meetingId), eq(participant.personId, personId)));
  return rows[0] ?? null;
}

/** The same for several people at once; whoever has no role is left out. */
export function loadParticipations(
  tx: Tx,
  meetingId: string,
  personIds: readonly string[],
): Promise<(Participation & { personId: string })[]> {
  const { personId, role, siteId } = participant;
  return tx
    .select({ personId, role, siteId, status: meeting.status })
    .from(participant)
    .innerJoin(meeting, eq(meeting.id, participant.meetingId))
    .where(and(eq(participant.meetingId, meetingId), oneOf(personId, personIds)));
}

/** Where several are entered as chair, the first of them in the meeting's order of people. */
export async function loadChair(tx: Tx, meetingId: string): Promise<string | null> {
  const rows = await tx
    .select({ personId: participant.personId })
    .from(participant)
    .where(and(eq(participant.meetingId, meetingId), eq(participant.role, 'chair')))
    .orderBy(asc(participant.rank), asc(participant.personId))
    .limit(1);
  return rows[0]?.personId ?? null;
}

export interface StoredSession extends Times {
  status: Status;
  speechLimitSeconds: number;
  startsAt: Date;
}

export async function loadSession(tx: Tx, meetingId: string): Promise<StoredSession | null> {
  const { status, speechLimitSeconds, startsAt, openedAt, endedAt, suspendedUntil } = meeting;
  const rows = await tx
    .select({ status, speechLimitSeconds, startsAt, openedAt, endedAt, suspendedUntil })
    .from(meeting)
    .where(eq(meeting.id, meetingId));
  return rows[0] ?? null;
}

export async function loadMeeting(tx: Tx, meetingId: string): Promise<MeetingView | null> {
  const units = unitNames(tx);
  const rows = await tx
    .select({ meeting, hostUnit: units.unitName })
    .from(meeting)
    .innerJoin(units, eq(units.unitId, meeting.hostUnitId))
    .where(eq(meeting.id, meetingId));
  const row = rows[0];
  return row ? toMeetingView(row.meeting, row.hostUnit) : null;
}

export function toMeetingView(row: typeof meeting.$inferSelect, hostUnit: string): MeetingView {
  const { id, code, title, status, councilStyle, messagesToAll } = row;
  const startsAt = row.startsAt.toISOString();
  const endsAt = row.endsAt.toISOString();
  return {
    ...{ id, code, title, status, startsAt, endsAt, hostUnit, councilStyle, messagesToAll },
    ...sessionTimes(row),
  };
}

type Times = Pick<typeof meeting.$inferSelect, 'openedAt' | 'endedAt' | 'suspendedUntil'>;

/** When the session began, ends and goes on, as it is told. */
export const sessionTimes = ({ openedAt, endedAt, suspendedUntil }: Times) => ({
  openedAt: openedAt?.toISOString() ?? null,
  endedAt: endedAt?.toISOString() ?? null,
  suspendedUntil: suspendedUntil?.toISOString() ?? null,
});

/** Everybody who has a part in the meeting, or these people only, in its order. */
export function loadParticipants(
  tx: Tx,
  meetingId: string,
  personIds?: readonly string[],
): Promise<ParticipantView[]> {
  const people = directory(tx);
  return tx
    .select({
      personId: participant.personId,
      name: people.name,
      title: people.title,
      unit: people.unit,
      role: participant.role,
      siteId: participant.siteId,
      seat: participant.seat,
      substituteFor: participant.substituteFor,
    })
    .from(participant)
    .innerJoin(people, eq(people.personId, participant.personId))
    .where(
      and(
        eq(participant.meetingId, meetingId),
        personIds && oneOf(participant.personId, personIds),
      ),
    )
    .orderBy(asc(participant.rank), asc(participant.personId));
}

export function loadPeople(
  tx: Tx,
  meetingId: string,
): Promise<{ personId: string; role: MeetingRole; unitId: string }[]> {
  const people = directory(tx);
  return tx
    .select({ personId: participant.personId, role: participant.role, unitId: people.unitId })
    .from(participant)
    .innerJoin(people, eq(people.personId, participant.personId))
    .where(eq(participant.meetingId, meetingId));
}

/** Saves how the session stands, and answers its times then. */
export async function saveSession(
  tx: Tx,
  meetingId: string,
  session: { status: Status } & Partial<Times>,
): Promise<ReturnType<typeof sessionTimes>> {
  const rows = await tx.update(meeting).set(session).where(eq(meeting.id, meetingId)).returning();
  const [row] = rows;
  if (!row) throw new Error(`no meeting ${meetingId}`);
  return sessionTimes(row);
}

export async function saveStatus(tx: Tx, meetingId: string, status: Status): Promise<void> {
  await tx.update(meeting).set({ status }).where(eq(meeting.id, meetingId));
}

export async function loadParticipantIds(tx: Tx, meetingId: string): Promise<string[]> {
  const rows = await tx
    .select({ personId: participant.personId })
    .from(participant)
    .where(eq(participant.meetingId, meetingId));
  return rows.map(({ personId }) => personId);
}

export async function loadMeetingsInSession(tx: Tx): Promise<string[]> {
  const rows = await tx
    .select({ id: meeting.id })
    .from(meeting)
    .where(inArray(meeting.status, ['in-session', 'suspended']));
  return rows.map(({ id }) => id);
}

export async function loadHostUnit(tx: Tx, meetingId: string): Promise<string | null> {
  const rows = await tx
    .select({ hostUnitId: meeting.hostUnitId })
    .from(meeting)
    .where(eq(meeting.id, meetingId));
  return rows[0]?.hostUnitId ?? null;
}
