import type { Tx } from '../../db/client.ts';
import { audienceOf, knownPaper } from './papers.ts';
import type { Showing } from './rules.ts';
import { loadShown } from './store.ts';

/** What is shown at present, and to whom: null for everybody, displays included. */
export async function showingOf(tx: Tx, meetingId: string, now: Date): Promise<Showing | null> {
  const shown = await loadShown(tx, meetingId);
  const known = shown && (await knownPaper(tx, meetingId, shown.documentId));
  return known ? { shown, onlyFor: await audienceOf(tx, meetingId, known, now) } : null;
}
