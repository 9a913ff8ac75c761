import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { oneOf } from '../../db/one-of.ts';
import { attendanceEntry, voterRoll, voterRollMember } from '../../db/schema/attendance.ts';
import type { AttendanceView, RollView } from './contract.ts';
import type { Place, RollQuorum } from './rules.ts';

type EntryRow = typeof attendanceEntry.$inferSelect;

export type StoredRoll = RollView & RollQuorum;

function toView(row: EntryRow): AttendanceView {
  const { personId, state, siteId, at, byPersonId, means } = row;
  return { personId, state, siteId, at: at.toISOString(), byPersonId, means };
}

export async function latestOf(
  tx: Tx,
  meetingId: string,
  personId: string,
): Promise<(Place & { at: Date }) | null> {
  const { state, siteId, at } = attendanceEntry;
  const rows = await tx
    .select({ state, siteId, at })
    .from(attendanceEntry)
    .where(and(eq(attendanceEntry.meetingId, meetingId), eq(attendanceEntry.personId, personId)))
    .orderBy(desc(attendanceEntry.id))
    .limit(1);
  return rows[0] ?? null;
}

/** The last entry of everybody, or of these people only. */
export async function latestEntries(
  tx: Tx,
  meetingId: string,
  personIds?: readonly string[],
): Promise<AttendanceView[]> {
  const ofMeeting = eq(attendanceEntry.meetingId, meetingId);
  const rows = await tx
    .selectDistinctOn([attendanceEntry.personId])
    .from(attendanceEntry)
    .where(personIds ? and(ofMeeting, oneOf(attendanceEntry.personId, personIds)) : ofMeeting)
    .orderBy(asc(attendanceEntry.personId), desc(attendanceEntry.id));
  return rows.map(toView);
}

/** Where a person stands by the last entry, and since when. */
export type Standing = Place & { at: string };

export async function standings(
  tx: Tx,
  meetingId: string,
  personIds: readonly string[],
): Promise<Map<string, Standing>> {
  const { personId, state, siteId, at, id } = attendanceEntry;
  const rows = await tx
    .selectDistinctOn([personId], { personId, state, siteId, at })
    .from(attendanceEntry)
    .where(and(eq(attendanceEntry.meetingId, meetingId), oneOf(personId, personIds)))
    .orderBy(asc(personId), desc(id));
  return new Map(rows.map((row) => [row.personId, { ...row, at: row.at.toISOString() }]));
}

/**
 * One after the other for each person, so that the order of their entries is commit order. The ids
 * come sorted: two who ask for several people never wait for each other.
 */
export async function lockPeople(
  tx: Tx,
  meetingId: string,
  personIds: readonly string[],
): Promise<void> {
  const keys = personIds.map((personId) => `attendance:${meetingId}:${personId}`);
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(key, 0)) from unnest(${sql.param(keys)}::text[]) as key`,
  );
}

/** The codes by which these people came in before: person, site and window. */
export async function usedCodes(
  tx: Tx,
  meetingId: string,
  personIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const { personId, siteId, codeWindow } = attendanceEntry;
  const rows = await tx
    .select({ personId, siteId, codeWindow })
    .from(attendanceEntry)
    .where(
      and(
        eq(attendanceEntry.meetingId, meetingId),
        oneOf(personId, personIds),
        isNotNull(codeWindow),
      ),
    );
  return new Set(rows.map((row) => usedCode(row.personId, row.siteId, row.codeWindow)));
}

export const usedCode = (personId: string, siteId: string | null, window: number | null) =>
  `${personId} ${siteId} ${window}`;

/** Everything that was ever written about anybody, in its order. */
export function allEntries(tx: Tx, meetingId: string): Promise<EntryRow[]> {
  return tx
    .select()
    .from(attendanceEntry)
    .where(eq(attendanceEntry.meetingId, meetingId))
    .orderBy(asc(attendanceEntry.id));
}

export type NewEntry = typeof attendanceEntry.$inferInsert;

export async function addEntries(tx: Tx, entries: readonly NewEntry[]): Promise<void> {
  if (entries.length > 0) await tx.insert(attendanceEntry).values([...entries]);
}

/** Marks what has not been part of an event yet as part of the one with this seq. */
export async function takeUnlogged(
  tx: Tx,
  meetingId: string,
  loggedSeq: number,
): Promise<AttendanceView[]> {
  const rows = await tx
    .update(attendanceEntry)
    .set({ loggedSeq })
    .where(and(eq(attendanceEntry.meetingId, meetingId), isNull(attendanceEntry.loggedSeq)))
    .returning();
  return rows.sort((a, b) => a.id - b.id).map(toView);
}

export async function loadRolls(tx: Tx, meetingId: string): Promise<StoredRoll[]> {
  const rows = await tx
    .select({ roll: voterRoll, personId: voterRollMember.personId })
    .from(voterRoll)
    .leftJoin(voterRollMember, eq(voterRollMember.rollId, voterRoll.id))
    .where(eq(voterRoll.meetingId, meetingId))
    .orderBy(asc(voterRoll.id), asc(voterRollMember.rank), asc(voterRollMember.personId));
  const rolls = new Map<string, Omit<StoredRoll, 'memberIds'> & { memberIds: string[] }>();
  for (const { roll, personId } of rows) {
    const { id, name, quorumNumerator, quorumDenominator } = roll;
    const known = rolls.get(id) ?? {
      ...{ id, rollId: id, name, quorumNumerator, quorumDenominator },
      memberIds: [],
    };
    if (personId) known.memberIds.push(personId);
    rolls.set(id, known);
  }
  return [...rolls.values()];
}

export async function loadMembers(tx: Tx, rollId: string): Promise<string[]> {
  const rows = await tx
    .select({ personId: voterRollMember.personId })
    .from(voterRollMember)
    .where(eq(voterRollMember.rollId, rollId))
    .orderBy(asc(voterRollMember.rank), asc(voterRollMember.personId));
  return rows.map(({ personId }) => personId);
}

export async function hasRoll(tx: Tx, meetingId: string, rollId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: voterRoll.id })
    .from(voterRoll)
    .where(and(eq(voterRoll.meetingId, meetingId), eq(voterRoll.id, rollId)));
  return rows.length > 0;
}
