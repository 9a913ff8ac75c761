import type { Tx } from '../../db/client.ts';
import { closedSessionOf } from '../deliberation/queries.ts';
import { audienceOf, knownPaper } from './papers.ts';
import type { Showing } from './rules.ts';
import { loadShown } from './store.ts';

/**
 * What is shown at present, and to whom: null for everybody, displays included. In a closed session
 * nobody but those who are named is told.
 */
export async function showingOf(tx: Tx, meetingId: string, now: Date): Promise<Showing | null> {
  const shown = await loadShown(tx, meetingId);
  const known = shown && (await knownPaper(tx, meetingId, shown.documentId));
  if (!known) return null;
  const audience = await audienceOf(tx, meetingId, known, now);
  const named = (await closedSessionOf(tx, meetingId))?.memberIds ?? null;
  const onlyFor = named ? (audience?.filter((id) => named.includes(id)) ?? named) : audience;
  return { shown, onlyFor };
}
