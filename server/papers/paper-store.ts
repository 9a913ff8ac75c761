import { eq } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { officialPaper } from '../../db/schema/papers.ts';
import { type PaperModel, paperModel } from './contract.ts';

export type PaperState = (typeof officialPaper.$inferSelect)['state'];

export interface PaperFile {
  paperId: string;
  kind: string;
  meetingId: string | null;
  unitId: string;
  docNumber: string;
  subject: string;
  state: PaperState;
  /** Code of what went wrong at the last attempt; null unless `failed`. */
  failure: string | null;
  docxSha256: string | null;
  pdfSha256: string | null;
  pages: number | null;
}

export interface NewPaper extends Pick<PaperFile, 'paperId' | 'kind' | 'meetingId' | 'unitId'> {
  model: PaperModel;
}

export async function insertPapers(tx: Tx, papers: readonly NewPaper[], now: Date): Promise<void> {
  if (papers.length === 0) return;
  await tx.insert(officialPaper).values(
    papers.map(({ paperId: id, model, ...rest }) => ({
      ...{ ...rest, id, model, docNumber: model.docNumber, subject: model.subject.join(' ') },
      ...{ state: 'rendering' as const, createdAt: now },
    })),
  );
}

export async function loadPaper(tx: Tx, paperId: string): Promise<PaperFile | null> {
  const rows = await tx
    .select({
      paperId: officialPaper.id,
      kind: officialPaper.kind,
      meetingId: officialPaper.meetingId,
      unitId: officialPaper.unitId,
      docNumber: officialPaper.docNumber,
      subject: officialPaper.subject,
      state: officialPaper.state,
      failure: officialPaper.failure,
      docxSha256: officialPaper.docxSha256,
      pdfSha256: officialPaper.pdfSha256,
      pages: officialPaper.pages,
    })
    .from(officialPaper)
    .where(eq(officialPaper.id, paperId));
  return rows[0] ?? null;
}

export async function loadModel(tx: Tx, paperId: string): Promise<PaperModel | null> {
  const rows = await tx
    .select({ model: officialPaper.model })
    .from(officialPaper)
    .where(eq(officialPaper.id, paperId));
  return rows[0] ? paperModel.parse(rows[0].model) : null;
}

export async function savePaper(
  tx: Tx,
  paperId: string,
  change: Partial<Pick<PaperFile, 'state' | 'failure' | 'docxSha256' | 'pdfSha256' | 'pages'>>,
): Promise<void> {
  await tx.update(officialPaper).set(change).where(eq(officialPaper.id, paperId));
}
