import type { Tx } from '../../db/client.ts';
import type { ReadingView } from '../files/contract.ts';
import { fileFacts } from '../files/queries.ts';
import { defineAccountQuery, type Query } from '../kernel/define-command.ts';
import { fail, ok } from '../kernel/result.ts';
import type { Viewer } from '../kernel/viewer.ts';
import { anyAccount } from './access.ts';
import { documentReading } from './review-contract.ts';
import { documentRights, type ReadableDocument, readableDocuments } from './rights.ts';
import { loadLineage } from './store.ts';

/** The next version that took this one's place, as far as this person may see it. */
async function newerVersion(
  tx: Tx,
  viewer: Viewer,
  of: ReadableDocument,
  now: Date,
): Promise<string | null> {
  const versions = await loadLineage(tx, of.lineageId);
  const later = versions.filter(({ view }) => view.version > of.version).map(({ view }) => view.id);
  const seen = await readableDocuments(tx, viewer, later, now);
  return later.findLast((id) => seen.has(id)) ?? null;
}

/** What a reader needs of a paper; null where it does not exist for this person. */
export async function readingOf(
  tx: Tx,
  viewer: Viewer,
  documentId: string,
  now: Date,
): Promise<ReadingView | null> {
  const found = await documentRights(tx, viewer, documentId, now);
  if (!found) return null;
  const { lineageId, meetingId, subject, docNumber, fileName, version, status } = found;
  const { rights, watermark, pdfSha256, fileSha256 } = found;
  const files = await fileFacts(tx, [fileSha256]);
  const file = files.get(fileSha256);
  return {
    source: 'document',
    ...{ id: documentId, lineageId, meetingId, title: subject, docNumber, fileName, version },
    ...{ status, watermark, sha256: pdfSha256, fileSha256 },
    newerId: await newerVersion(tx, viewer, found, now),
    conversion: file?.conversion ?? (pdfSha256 === null ? 'failed' : 'not-needed'),
    pageSizes: file?.pageSizes ?? [],
    rights: { download: rights.download, print: rights.print },
    until: rights.until,
  };
}

const reading = defineAccountQuery(documentReading, {
  access: anyAccount,
  async run({ tx, viewer, now }, { documentId }) {
    const found = await readingOf(tx, viewer, documentId, now);
    return found ? ok(found) : fail('documents.unknown-document');
  },
});

export const readingQueries: readonly Query[] = [reading];
