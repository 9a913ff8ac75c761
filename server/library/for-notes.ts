import type { Tx } from '../../db/client.ts';
import { fileFacts } from '../files/queries.ts';
import type { Viewer } from '../kernel/viewer.ts';
import { readableEntry } from './readable.ts';

/** One's own documents and the library's papers can bear private notes like those of meetings. */
export async function entryForNotes(
  tx: Tx,
  viewer: Viewer,
  id: string,
): Promise<{ lineageId: string; version: number; pages: number | null } | null> {
  const found =
    (await readableEntry(tx, viewer, 'personal', id)) ??
    (await readableEntry(tx, viewer, 'reference', id));
  if (!found) return null;
  const file = (await fileFacts(tx, [found.fileSha256])).get(found.fileSha256);
  return { lineageId: id, version: 1, pages: file?.pages || null };
}
