import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { oneOf } from '../../db/one-of.ts';
import { meetingDocument, shownDocument } from '../../db/schema/documents.ts';
import { documentTypesByCode } from '../catalogues/queries.ts';
import { unitNames } from '../organisation/queries.ts';
import {
  type DocumentAccess,
  type DocumentStatus,
  type DocumentView,
  documentAccess,
  type ShownView,
} from './contract.ts';

type Row = typeof meetingDocument.$inferSelect;

/** A paper with what decides who may see it. */
export interface StoredPaper {
  view: DocumentView;
  meetingId: string;
  preparingUnitId: string | null;
  preparingUnit: string | null;
  access: DocumentAccess;
  watermark: boolean;
  rank: number;
  /** SHA-256 of the file as it was uploaded. */
  fileSha256: string | null;
  fileName: string;
  agencyId: string | null;
  documentDate: string | null;
  note: string;
  statusReason: string | null;
  createdBy: string | null;
  changedAt: Date | null;
  issuedAt: Date | null;
}

function toPaper(row: Row, preparingUnit: string | null, kindName: string): StoredPaper {
  const { id, lineageId, itemId, kind, docNumber, subject, status, version, pages } = row;
  const { meetingId, preparingUnitId, watermark, rank, fileSha256, agencyId, documentDate } = row;
  const { note, statusReason, createdBy, changedAt, issuedAt, sizeBytes, sha256 } = row;
  return {
    view: {
      ...{ id, lineageId, itemId, kind, kindName, docNumber, subject, status, version, pages },
      ...{ sizeBytes, sha256 },
    },
    ...{
      meetingId,
      preparingUnitId,
      preparingUnit,
      watermark,
      rank,
      fileSha256,
      agencyId,
      documentDate,
    },
    ...{ note, statusReason, createdBy, changedAt, issuedAt },
    access: documentAccess.parse(row.access),
    fileName: row.fileName ?? `${subject}.pdf`,
  };
}

/** Papers in the order of the dossier, versions of one after the other. */
async function papersWhere(tx: Tx, where: SQL | undefined): Promise<StoredPaper[]> {
  const units = unitNames(tx);
  const rows = await tx
    .select({ paper: meetingDocument, preparingUnit: units.unitName })
    .from(meetingDocument)
    .leftJoin(units, eq(units.unitId, meetingDocument.preparingUnitId))
    .where(where)
    .orderBy(asc(meetingDocument.rank), asc(meetingDocument.version), asc(meetingDocument.id));
  if (rows.length === 0) return [];
  const types = await documentTypesByCode(tx);
  return rows.map(({ paper, preparingUnit }) =>
    toPaper(paper, preparingUnit, types.get(paper.kind)?.name ?? paper.kind),
  );
}

export function loadPapers(tx: Tx, meetingId: string): Promise<StoredPaper[]> {
  return papersWhere(tx, eq(meetingDocument.meetingId, meetingId));
}

export async function loadPapersOf(
  tx: Tx,
  meetingIds: readonly string[],
  statuses?: readonly DocumentStatus[],
): Promise<StoredPaper[]> {
  if (meetingIds.length === 0) return [];
  const inState = statuses ? inArray(meetingDocument.status, [...statuses]) : undefined;
  return papersWhere(tx, and(oneOf(meetingDocument.meetingId, meetingIds), inState));
}

export async function loadPapersById(tx: Tx, ids: readonly string[]): Promise<StoredPaper[]> {
  if (ids.length === 0) return [];
  return papersWhere(tx, oneOf(meetingDocument.id, ids));
}

export async function loadPaper(tx: Tx, documentId: string): Promise<StoredPaper | null> {
  return (await loadPapersById(tx, [documentId]))[0] ?? null;
}

/** All versions of one paper, the first one first. */
export function loadLineage(tx: Tx, lineageId: string): Promise<StoredPaper[]> {
  return papersWhere(tx, eq(meetingDocument.lineageId, lineageId));
}

/** The database's clock, for readers of a snapshot, which is of no command. */
export async function databaseNow(tx: Tx): Promise<Date> {
  const { rows } = await tx.execute<{ now: string }>(sql`select now()::text as now`);
  return new Date(rows[0]?.now ?? 0);
}

export async function loadShown(tx: Tx, meetingId: string): Promise<ShownView | null> {
  const rows = await tx
    .select({
      documentId: shownDocument.documentId,
      page: shownDocument.page,
      byPersonId: shownDocument.byPersonId,
      presenterId: shownDocument.presenterId,
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
