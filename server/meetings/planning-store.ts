import { and, asc, eq, gt, inArray, like, sql } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { meeting, participant } from '../../db/schema/meetings.ts';
import { openLog } from '../kernel/event-log.ts';
import type { MeetingView } from './contract.ts';
import { lastNumberOf, meetingCode, type Period, yearOf } from './planning-rules.ts';

export type MeetingRow = typeof meeting.$inferSelect;
type NewMeeting = Omit<typeof meeting.$inferInsert, 'code' | 'status'>;

export async function loadRow(tx: Tx, meetingId: string): Promise<MeetingRow | null> {
  const rows = await tx.select().from(meeting).where(eq(meeting.id, meetingId));
  return rows[0] ?? null;
}

/** The row of a meeting that has been locked, and so exists. */
export async function needRow(tx: Tx, meetingId: string): Promise<MeetingRow> {
  const row = await loadRow(tx, meetingId);
  if (!row) throw new Error(`no meeting ${meetingId}`);
  return row;
}

/**
 * The next code of this unit and year. Whoever makes one waits for the others, so that none is
 * given twice.
 */
async function nextCode(tx: Tx, symbol: string, year: number): Promise<string> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`meeting-code:${symbol}:${year}`}, 0))`,
  );
  const prefix = meetingCode(symbol, year, 0).replace(/\d+$/, '');
  const rows = await tx
    .select({ code: meeting.code })
    .from(meeting)
    .where(like(meeting.code, `${prefix.replaceAll(/[\\%_]/g, '\\$&')}%`));
  const last = lastNumberOf(
    rows.map(({ code }) => code),
    symbol,
    year,
  );
  return meetingCode(symbol, year, last + 1);
}

/** A draft with its log and its secretary. */
export async function insertDraft(
  tx: Tx,
  values: NewMeeting,
  by: { symbol: string; secretaryId: string | null },
): Promise<void> {
  const code = await nextCode(tx, by.symbol, yearOf(values.startsAt));
  await tx.insert(meeting).values({ ...values, code, status: 'draft' });
  await openLog(tx, values.id);
  if (by.secretaryId === null) return;
  await tx
    .insert(participant)
    .values({ meetingId: values.id, personId: by.secretaryId, role: 'secretary', rank: 1 });
}

export async function updateMeeting(
  tx: Tx,
  meetingId: string,
  values: Partial<Omit<typeof meeting.$inferInsert, 'id' | 'code'>>,
): Promise<void> {
  await tx.update(meeting).set(values).where(eq(meeting.id, meetingId));
}

export async function movePeriod(tx: Tx, meetingId: string, period: Period): Promise<void> {
  await updateMeeting(tx, meetingId, period);
}

/** The later ones of a series, in their order, that can still be changed. */
export async function loadFollowing(
  tx: Tx,
  seriesId: string,
  after: Date,
  statuses: readonly MeetingView['status'][],
): Promise<string[]> {
  const rows = await tx
    .select({ id: meeting.id })
    .from(meeting)
    .where(
      and(
        eq(meeting.seriesId, seriesId),
        gt(meeting.startsAt, after),
        inArray(meeting.status, [...statuses]),
      ),
    )
    .orderBy(asc(meeting.startsAt), asc(meeting.id));
  return rows.map(({ id }) => id);
}

/** People and roles of another meeting; who sat for somebody, and guests of it, are left out. */
export async function copyParticipants(
  tx: Tx,
  from: string,
  to: string,
  siteOf: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = await tx
    .select()
    .from(participant)
    .where(and(eq(participant.meetingId, from), isNotGuestOrSubstitute));
  const copies = rows.map(({ personId, role, siteId, rank }) => {
    const site = siteId === null ? null : (siteOf.get(siteId) ?? null);
    return { meetingId: to, personId, role, siteId: site, rank };
  });
  // The secretary of the new meeting is entered already, and may have had another role in the old one.
  if (copies.length > 0) await tx.insert(participant).values(copies).onConflictDoNothing();
}

const isNotGuestOrSubstitute = inArray(participant.role, [
  ...(['chair', 'secretary', 'delegate', 'reviewer', 'siteOperator'] as const),
]);

/** Has one person chair the meeting; whoever did before is a delegate. */
export async function saveChair(tx: Tx, meetingId: string, personId: string): Promise<void> {
  await tx
    .update(participant)
    .set({ role: 'delegate' })
    .where(and(eq(participant.meetingId, meetingId), eq(participant.role, 'chair')));
  await tx
    .insert(participant)
    .values({ meetingId, personId, role: 'chair', rank: 0 })
    .onConflictDoUpdate({
      target: [participant.meetingId, participant.personId],
      set: { role: 'chair' },
    });
}

/** Whoever was to sit at a place that is gone has no place until one is given anew. */
export async function leaveSites(
  tx: Tx,
  meetingId: string,
  siteIds: readonly string[],
): Promise<void> {
  if (siteIds.length === 0) return;
  await tx
    .update(participant)
    .set({ siteId: null, seat: null })
    .where(and(eq(participant.meetingId, meetingId), inArray(participant.siteId, [...siteIds])));
}

export async function deleteDraft(tx: Tx, meetingId: string): Promise<void> {
  await tx.delete(participant).where(eq(participant.meetingId, meetingId));
  await tx.delete(meeting).where(eq(meeting.id, meetingId));
}
