import { asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '../../db/client.ts';
import { meetingDocument, shownDocument } from '../../db/schema/documents.ts';
import { type DocumentView, documentKinds, type ShownView } from './contract.ts';

type Row = typeof meetingDocument.$inferSelect;

/** A paper with what decides who may see it. */
export interface StoredPaper {
  view: DocumentView;
  meetingId: string;
  onlyRollId: string | null;
  preparingUnitId: string | null;
}

const storedKind = z.enum(documentKinds);

function toPaper(row: Row): StoredPaper {
  const { id, itemId, docNumber, subject, status, version, pages, sizeBytes, sha256 } = row;
  const kind = storedKind.parse(row.kind);
  return {
    view: { id, itemId, kind, docNumber, subject, status, version, pages, sizeBytes, sha256 },
    meetingId: row.meetingId,
    onlyRollId: row.onlyRollId,
    preparingUnitId: row.preparingUnitId,
  };
}

export async function loadPapers(tx: Tx, meetingId: string): Promise<StoredPaper[]> {
  const rows = await tx
    .select()
    .from(meetingDocument)
    .where(eq(meetingDocument.meetingId, meetingId))
    .orderBy(asc(meetingDocument.rank), asc(meetingDocument.version), asc(meetingDocument.id));
  return rows.map(toPaper);
}

export async function loadPaper(tx: Tx, documentId: string): Promise<StoredPaper | null> {
  const rows = await tx.select().from(meetingDocument).where(eq(meetingDocument.id, documentId));
  return rows[0] ? toPaper(rows[0]) : null;
}

export async function loadShown(tx: Tx, meetingId: string): Promise<ShownView | null> {
  const rows = await tx
    .select({
      documentId: shownDocument.documentId,
      page: shownDocument.page,
      byPersonId: shownDocument.byPersonId,
    })
    .from(shownDocument)
    .where(eq(shownDocument.meetingId, meetingId));
  return rows[0] ?? null;
}

export async function saveShown(tx: Tx, meetingId: string, shown: ShownView | null): Promise<void> {
  if (!shown) {
    await tx.delete(shownDocument).where(eq(shownDocument.meetingId, meetingId));
    return;
  }
  const row = { ...shown, meetingId };
  await tx
    .insert(shownDocument)
    .values(row)
    .onConflictDoUpdate({ target: shownDocument.meetingId, set: row });
}
