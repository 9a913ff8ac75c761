import { eq, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { meetingDocument } from '../../db/schema/documents.ts';

/** Papers, however many versions each has. */
async function countPapers(tx: Tx, where: SQL | undefined): Promise<number> {
  const rows = await tx
    .select({ papers: sql<number>`count(distinct ${meetingDocument.lineageId})::int` })
    .from(meetingDocument)
    .where(where);
  return rows[0]?.papers ?? 0;
}

/** Papers of an item of the agenda. */
export function countOfItem(tx: Tx, itemId: string): Promise<number> {
  return countPapers(tx, eq(meetingDocument.itemId, itemId));
}

/** Papers that are given to the members of a voter roll. */
export function countOfRoll(tx: Tx, rollId: string): Promise<number> {
  const named = sql`strpos(${meetingDocument.access}::text, ${rollId}) > 0`;
  return countPapers(tx, named);
}

/** Papers of a type, by its code. */
export function countOfType(tx: Tx, code: string): Promise<number> {
  return countPapers(tx, eq(meetingDocument.kind, code));
}

/** Papers that an agency issued. */
export function countOfAgency(tx: Tx, agencyId: string): Promise<number> {
  return countPapers(tx, eq(meetingDocument.agencyId, agencyId));
}
