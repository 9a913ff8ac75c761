import type { SQL } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import type { ReadingView } from '../files/contract.ts';
import { fileFacts } from '../files/queries.ts';
import type { Viewer } from '../kernel/viewer.ts';
import { mayUseLibrary } from './access.ts';
import { loadReference } from './reference-store.ts';
import { selectSearchablePersonal, selectSearchableReferences } from './search-store.ts';
import { loadDocument } from './store.ts';

/** Something of one's own or of the library, with the file it is kept as. */
export interface ReadableEntry {
  id: string;
  title: string;
  docNumber: string;
  fileName: string;
  fileSha256: string;
}

/** One's own document, or a paper of the library that has a file; null for everything else. */
export async function readableEntry(
  tx: Tx,
  viewer: Viewer,
  source: 'personal' | 'reference',
  id: string,
): Promise<ReadableEntry | null> {
  if (!mayUseLibrary(viewer)) return null;
  if (source === 'personal') {
    const found = await loadDocument(tx, viewer.personId, id);
    if (!found || found.deletedAt) return null;
    const { title, fileName, sha256 } = found;
    return { id, title, fileName, docNumber: '', fileSha256: sha256 };
  }
  const found = await loadReference(tx, id);
  if (!found || found.archivedAt || !found.sha256) return null;
  const { title, docNumber, sha256 } = found;
  return { id, title, docNumber, fileName: found.fileName ?? title, fileSha256: sha256 };
}

/** What a reader needs of it. Everything here may be downloaded and printed by whoever may read it. */
export async function readingOfEntry(
  tx: Tx,
  viewer: Viewer,
  source: 'personal' | 'reference',
  id: string,
): Promise<ReadingView | null> {
  const found = await readableEntry(tx, viewer, source, id);
  const file = found && (await fileFacts(tx, [found.fileSha256])).get(found.fileSha256);
  if (!found || !file) return null;
  const { title, docNumber, fileName } = found;
  return {
    ...{ source, id, lineageId: id, meetingId: null, title, docNumber, fileName },
    ...{ version: 1, status: 'issued', newerId: null, watermark: false, until: null },
    ...{ sha256: file.pdfSha256, conversion: file.conversion, pageSizes: file.pageSizes },
    rights: { download: true, print: true },
  };
}

/** A query of the entries among which everything lies that this person may read; null for none. */
export function searchableEntries(viewer: Viewer, source: 'personal' | 'reference'): SQL | null {
  if (!mayUseLibrary(viewer)) return null;
  return source === 'personal'
    ? selectSearchablePersonal(viewer.personId)
    : selectSearchableReferences();
}
