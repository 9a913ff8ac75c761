import { eq } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { meeting } from '../../db/schema/meetings.ts';
import { unitNames } from '../organisation/queries.ts';

/** What may be said of a meeting to whoever wants the same room at the same time. */
export async function loadBookedMeeting(
  tx: Tx,
  meetingId: string,
): Promise<{ title: string; unit: string } | null> {
  const units = unitNames(tx);
  const rows = await tx
    .select({ title: meeting.title, unit: units.unitName })
    .from(meeting)
    .innerJoin(units, eq(units.unitId, meeting.hostUnitId))
    .where(eq(meeting.id, meetingId));
  return rows[0] ?? null;
}

/** How many meetings are of a type. */
export async function countOfType(tx: Tx, typeId: string): Promise<number> {
  const rows = await tx
    .select({ id: meeting.id })
    .from(meeting)
    .where(eq(meeting.typeId, typeId))
    .limit(1_000);
  return rows.length;
}
