import type { DocumentsPart } from '../../../server/documents/contract.ts';
import type { LiveEvent } from '../feed-events.ts';

export function reduceDocuments(part: DocumentsPart, event: LiveEvent): DocumentsPart {
  if (event.name !== 'documents.shown') return part;
  return { ...part, shown: event.payload.shown };
}
