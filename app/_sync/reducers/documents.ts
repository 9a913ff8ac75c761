import type { DocumentsPart } from '../../../server/documents/contract.ts';
import type { LiveEvent } from '../feed-events.ts';
import { upsert } from '../upsert.ts';

export function reduceDocuments(part: DocumentsPart, event: LiveEvent): DocumentsPart {
  if (event.name === 'documents.changed') {
    const { documentId, document } = event.payload;
    if (document) {
      return { ...part, documents: upsert(part.documents, [document], ({ id }) => id) };
    }
    return { ...part, documents: part.documents.filter(({ id }) => id !== documentId) };
  }
  if (event.name !== 'documents.shown') return part;
  const { shown, document } = event.payload;
  const documents = document ? upsert(part.documents, [document], ({ id }) => id) : part.documents;
  return { documents, shown };
}
