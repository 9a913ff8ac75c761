import { eq, sql } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { meetingDocument } from '../../db/schema/documents.ts';

/** Papers of a meeting, however many versions each has, and how many of them are issued. */
export async function countPapersOf(
  tx: Tx,
  meetingId: string,
): Promise<{ papers: number; issued: number }> {
  const issued = sql`${meetingDocument.status} = 'issued'`;
  const rows = await tx
    .select({
      papers: sql<number>`count(distinct ${meetingDocument.lineageId})::int`,
      issued: sql<number>`(count(distinct ${meetingDocument.lineageId}) filter (where ${issued}))::int`,
    })
    .from(meetingDocument)
    .where(eq(meetingDocument.meetingId, meetingId));
  return rows[0] ?? { papers: 0, issued: 0 };
}
