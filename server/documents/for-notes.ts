import type { Tx } from '../../db/client.ts';
import type { Viewer } from '../kernel/viewer.ts';
import { documentRights } from './rights.ts';
import { loadPapersById } from './store.ts';
import { wasOpenedSince } from './workflow-store.ts';

const ever = new Date(0);

/**
 * A paper on which this person may have private notes: one they may see, or have read before it was
 * taken back, since notes made meanwhile without network are theirs. Null for all others.
 */
export async function documentForNotes(
  tx: Tx,
  viewer: Viewer,
  documentId: string,
  now: Date,
): Promise<{ lineageId: string; version: number; pages: number | null } | null> {
  const seen = await documentRights(tx, viewer, documentId, now);
  if (seen) return { lineageId: seen.lineageId, version: seen.version, pages: seen.pages || null };
  const by = { documentId, personId: viewer.personId };
  const read =
    (await wasOpenedSince(tx, { ...by, action: 'view', at: now }, ever)) ||
    (await wasOpenedSince(tx, { ...by, action: 'offline', at: now }, ever));
  if (!read) return null;
  const [paper] = await loadPapersById(tx, [documentId]);
  if (!paper) return null;
  const { lineageId, version, pages } = paper.view;
  return { lineageId, version, pages: pages || null };
}
