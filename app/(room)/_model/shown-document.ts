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

/** Whether this page is shown at present, and this reader may point and draw on it for everybody. */
export function mayPresent(present: Snapshot, documentId: string, page: number): boolean {
  const { shown } = present.documents;
  const { personId } = present.me;
  if (shown?.documentId !== documentId || shown.page !== page || personId === null) return false;
  return isModerator(present) || shown.byPersonId === personId || shown.presenterId === personId;
}

/** Whose page everybody follows: the presenter's, also where the secretary shows it for them. */
export function presenterName(present: Snapshot): string | null {
  const { shown } = present.documents;
  const personId = shown?.presenterId ?? shown?.byPersonId;
  return present.meetings.participants.find((one) => one.personId === personId)?.name ?? null;
}

export function mayShow(present: Snapshot): boolean {
  const { personId } = present.me;
  if (isModerator(present)) return true;
  return personId !== null && (currentItem(present)?.presenterIds.includes(personId) ?? false);
}
