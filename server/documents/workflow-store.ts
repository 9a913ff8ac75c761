import { and, asc, eq, gte, sql } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { oneOf } from '../../db/one-of.ts';
import {
  documentComment,
  documentOpening,
  documentStep,
  meetingDocument,
} from '../../db/schema/documents.ts';
import { directory } from '../organisation/queries.ts';
import {
  type DocumentAccess,
  type DocumentFacts,
  type DocumentStatus,
  documentStatus,
} from './contract.ts';

/** The file of a version, as it was taken from an upload. */
export interface PaperFile {
  fileSha256: string;
  fileName: string;
  pdfSha256: string | null;
  pages: number;
  sizeBytes: number;
}

export interface NewPaper {
  id: string;
  meetingId: string;
  itemId: string | null;
  lineageId: string;
  version: number;
  facts: DocumentFacts;
  file: PaperFile;
  access: DocumentAccess;
  watermark: boolean;
  preparingUnitId: string | null;
  rank: number;
  createdBy: string;
  at: Date;
}

const factColumns = ({ typeCode, ...facts }: DocumentFacts) => ({ ...facts, kind: typeCode });

export async function insertPaper(tx: Tx, paper: NewPaper): Promise<void> {
  const { facts, file, at, ...rest } = paper;
  const { pdfSha256, ...stored } = file;
  await tx.insert(meetingDocument).values({
    ...rest,
    ...factColumns(facts),
    ...stored,
    sha256: pdfSha256 ?? '',
    status: 'draft',
    changedAt: at,
  });
}

/** The place after all papers of the meeting. */
export async function nextRank(tx: Tx, meetingId: string): Promise<number> {
  const rows = await tx
    .select({ rank: sql<number>`coalesce(max(${meetingDocument.rank}), -1)::int + 1` })
    .from(meetingDocument)
    .where(eq(meetingDocument.meetingId, meetingId));
  return rows[0]?.rank ?? 0;
}

export async function saveFacts(
  tx: Tx,
  documentId: string,
  facts: DocumentFacts,
  at: Date,
): Promise<void> {
  await tx
    .update(meetingDocument)
    .set({ ...factColumns(facts), changedAt: at })
    .where(eq(meetingDocument.id, documentId));
}

export async function saveNumber(tx: Tx, documentId: string, docNumber: string): Promise<void> {
  await tx.update(meetingDocument).set({ docNumber }).where(eq(meetingDocument.id, documentId));
}

/** Puts whole lineages into this order; the item goes with the lineage. */
export async function saveOrder(
  tx: Tx,
  meetingId: string,
  order: readonly { lineageId: string; itemId: string | null; rank: number }[],
): Promise<void> {
  for (const { lineageId, itemId, rank } of order) {
    await tx
      .update(meetingDocument)
      .set({ itemId, rank })
      .where(
        and(eq(meetingDocument.meetingId, meetingId), eq(meetingDocument.lineageId, lineageId)),
      );
  }
}

export async function saveAccess(
  tx: Tx,
  lineageId: string,
  access: DocumentAccess,
  watermark: boolean,
): Promise<void> {
  await tx
    .update(meetingDocument)
    .set({ access, watermark })
    .where(eq(meetingDocument.lineageId, lineageId));
}

export interface Step {
  documentId: string;
  status: DocumentStatus;
  reason: string | null;
  byPersonId: string;
  at: Date;
}

/** A new state and how it came about. The first issue of a version keeps its time. */
export async function saveStep(tx: Tx, step: Step): Promise<void> {
  const { documentId, status, reason, at } = step;
  const issuedAt = status === 'issued' ? { issuedAt: at } : {};
  await tx
    .update(meetingDocument)
    .set({ status, statusReason: reason, changedAt: at, ...issuedAt })
    .where(eq(meetingDocument.id, documentId));
  await tx.insert(documentStep).values(step);
}

/** The first step of a new version, whose row says the same already. */
export async function insertStep(tx: Tx, step: Step): Promise<void> {
  await tx.insert(documentStep).values(step);
}

/** The steps of these versions in their order. */
export async function loadSteps(
  tx: Tx,
  documentIds: readonly string[],
): Promise<(Omit<Step, 'byPersonId'> & { by: string })[]> {
  if (documentIds.length === 0) return [];
  const people = directory(tx);
  const { documentId, status, reason, at, id } = documentStep;
  const rows = await tx
    .select({ documentId, status, reason, at, by: people.name })
    .from(documentStep)
    .innerJoin(people, eq(people.personId, documentStep.byPersonId))
    .where(oneOf(documentId, documentIds))
    .orderBy(asc(id));
  return rows.map((row) => ({ ...row, status: documentStatus.parse(row.status) }));
}

/** A draft goes with all that hangs on it; what was opened stays in the record. */
export async function deletePaper(tx: Tx, documentId: string): Promise<void> {
  await tx.delete(documentStep).where(eq(documentStep.documentId, documentId));
  await tx.delete(documentComment).where(eq(documentComment.documentId, documentId));
  await tx.delete(meetingDocument).where(eq(meetingDocument.id, documentId));
}

type Opening = Omit<typeof documentOpening.$inferInsert, 'id'>;

/** Whether the person did the same with the paper since then. */
export async function wasOpenedSince(
  tx: Tx,
  { documentId, personId, action }: Opening,
  since: Date,
): Promise<boolean> {
  const rows = await tx
    .select({ id: documentOpening.id })
    .from(documentOpening)
    .where(
      and(
        eq(documentOpening.personId, personId),
        eq(documentOpening.documentId, documentId),
        eq(documentOpening.action, action),
        gte(documentOpening.at, since),
      ),
    )
    .limit(1);
  return rows.length > 0;
}

export async function insertOpening(tx: Tx, opening: Opening): Promise<void> {
  await tx.insert(documentOpening).values(opening);
}
