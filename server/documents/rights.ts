import type { Tx } from '../../db/client.ts';
import type { Viewer } from '../kernel/viewer.ts';
import { preparationViewer } from '../meetings/queries.ts';
import { type PaperReader, type Rights, rightsOf } from './access.ts';
import { type KnownPaper, preparerAsReader, withFacts } from './papers.ts';
import { loadPapers, loadPapersById, type StoredPaper } from './store.ts';

/** A paper that a person may read, with its files and what may be done with them. */
export interface ReadableDocument {
  documentId: string;
  lineageId: string;
  meetingId: string;
  itemId: string | null;
  itemTitle: string | null;
  subject: string;
  docNumber: string;
  kindName: string;
  fileName: string;
  status: StoredPaper['view']['status'];
  version: number;
  /** The PDF that is read; null where the file can only be downloaded. */
  pdfSha256: string | null;
  /** The file as it was uploaded. */
  fileSha256: string;
  pages: number;
  /** Pages and copies carry the reader's name and the time. */
  watermark: boolean;
  rights: Rights;
}

function readable({ paper, itemTitle }: KnownPaper, rights: Rights): ReadableDocument {
  const { view, meetingId, fileName, watermark } = paper;
  const { id, lineageId, itemId, subject, docNumber, kindName, status, version, pages } = view;
  const pdfSha256 = view.sha256 || null;
  return {
    ...{ documentId: id, lineageId, meetingId, itemId, itemTitle, subject, docNumber, kindName },
    ...{ fileName, status, version, pages, watermark, rights, pdfSha256 },
    fileSha256: paper.fileSha256 ?? view.sha256,
  };
}

function readableOnes(papers: readonly KnownPaper[], reader: PaperReader, now: Date) {
  return papers.flatMap((known) => {
    const rights = rightsOf(known.facts, reader, now);
    return rights ? [readable(known, rights)] : [];
  });
}

/** Those of these papers that the person may read; all others are as if they did not exist. */
export async function readableDocuments(
  tx: Tx,
  viewer: Viewer,
  documentIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, ReadableDocument>> {
  const papers = await withFacts(tx, await loadPapersById(tx, documentIds));
  const found = new Map<string, ReadableDocument>();
  for (const meetingId of new Set(papers.map(({ paper }) => paper.meetingId))) {
    const person = await preparationViewer(tx, meetingId, viewer);
    if (!person) continue;
    const here = papers.filter(({ paper }) => paper.meetingId === meetingId);
    for (const one of readableOnes(here, await preparerAsReader(tx, person), now)) {
      found.set(one.documentId, one);
    }
  }
  return found;
}

/** One paper; null for everything that the person may not see, as for what does not exist. */
export async function documentRights(
  tx: Tx,
  viewer: Viewer,
  documentId: string,
  now: Date,
): Promise<ReadableDocument | null> {
  return (await readableDocuments(tx, viewer, [documentId], now)).get(documentId) ?? null;
}

/** All versions of all papers of a meeting that the person may read, in the order of the dossier. */
export async function readableDocumentsOf(
  tx: Tx,
  viewer: Viewer,
  meetingId: string,
  now: Date,
): Promise<ReadableDocument[]> {
  const person = await preparationViewer(tx, meetingId, viewer);
  if (!person) return [];
  const papers = await withFacts(tx, await loadPapers(tx, meetingId));
  return readableOnes(papers, await preparerAsReader(tx, person), now);
}
