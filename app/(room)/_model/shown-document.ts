import type { DocumentView } from '../../../server/documents/contract.ts';
import type { Snapshot } from '../../../server/sync/protocol.ts';
import { currentItem } from './agenda.ts';
import { isModerator } from './people.ts';

export function documentOf(present: Snapshot, documentId: string | null): DocumentView | null {
  return present.documents.documents.find((document) => document.id === documentId) ?? null;
}

/** Papers of the current item, what is shown first, then the rest of the meeting's. */
export function papersInOrder(present: Snapshot): DocumentView[] {
  const current = present.agenda.currentItemId;
  const rank = (document: DocumentView) => (document.itemId === current ? 0 : 1);
  return [...present.documents.documents].sort((a, b) => rank(a) - rank(b));
}

export function mayShow(present: Snapshot): boolean {
  const { personId } = present.me;
  if (isModerator(present)) return true;
  return personId !== null && (currentItem(present)?.presenterIds.includes(personId) ?? false);
}
