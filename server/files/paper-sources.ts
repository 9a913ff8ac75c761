import { sql } from 'drizzle-orm';
import {
  type ReadableDocument,
  readableDocuments,
  searchableDocuments,
} from '../documents/queries.ts';
import { recordOpening } from '../documents/requests.ts';
import { readableEntry, searchableEntries } from '../library/queries.ts';
import { fileFacts } from './queries.ts';
import type { OpenReading, ReadingSources, Readings } from './reading-sources.ts';

function ofDocument(found: ReadableDocument): OpenReading {
  const { documentId: id, subject: title, docNumber, fileName, meetingId } = found;
  const { pdfSha256, fileSha256, watermark, rights } = found;
  const { download, print } = rights;
  return {
    ...{ id, title, docNumber, fileName, meetingId, pdfSha256, fileSha256, watermark },
    rights: { download, print },
  };
}

const documents: Readings = {
  async open(tx, viewer, ids, now) {
    const found = await readableDocuments(tx, viewer, ids, now);
    return new Map([...found].map(([id, document]) => [id, ofDocument(document)]));
  },
  candidates: searchableDocuments,
  opened: (tx, { id, kind, ...by }) => recordOpening(tx, { documentId: id, action: kind, ...by }),
};

function ofLibrary(source: 'personal' | 'reference'): Readings {
  return {
    async open(tx, viewer, ids) {
      const found = new Map<string, OpenReading>();
      for (const id of ids) {
        const entry = await readableEntry(tx, viewer, source, id);
        if (!entry) continue;
        const { title, docNumber, fileName, fileSha256 } = entry;
        const file = (await fileFacts(tx, [fileSha256])).get(fileSha256);
        found.set(id, {
          ...{ id, title, docNumber, fileName, fileSha256, meetingId: null, watermark: false },
          pdfSha256: file?.pdfSha256 ?? null,
          rights: { download: true, print: true },
        });
      }
      return found;
    },
    candidates: async (_tx, viewer) => searchableEntries(viewer, source) ?? nothing,
    opened: null,
  };
}

const nothing = sql`select null::uuid as id, null::text as sha256, null::text as title,
  null::text as doc_number, null::uuid as meeting_id, null::text as meeting_title,
  null::timestamptz as at where false`;

/** Everything that is read page by page, by where it comes from. */
export const readingSources: ReadingSources = {
  document: documents,
  personal: ofLibrary('personal'),
  reference: ofLibrary('reference'),
};
