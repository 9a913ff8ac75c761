import type { Tx } from '../../db/client.ts';
import type { Query } from '../kernel/define-command.ts';
import { type OwnOfReader, type SnapshotReader, snapshotPart } from '../kernel/snapshot-part.ts';
import { participantsOf } from '../meetings/queries.ts';
import { unitOf } from '../organisation/queries.ts';
import { mayBeOnDisplay, rightsOf } from './access.ts';
import { commentQueries } from './comment-queries.ts';
import { type DocumentsPart, documentsPart } from './contract.ts';
import { type KnownPaper, participantAsReader, withFacts } from './papers.ts';
import { planQueries } from './plan-query.ts';
import { queueQueries } from './queue-queries.ts';
import { readingQueries } from './reading-query.ts';
import { databaseNow, loadPapers, loadShown } from './store.ts';
import { versionQueries } from './version-queries.ts';

export { paperOnDisplay } from './on-display.ts';
export { countPapersOf } from './readiness-store.ts';
export { readingOf } from './reading-query.ts';
export {
  documentRights,
  type ReadableDocument,
  readableDocuments,
  readableDocumentsOf,
} from './rights.ts';
export { searchableDocuments } from './searchable.ts';
export { showingOf } from './showing.ts';
export {
  /** How many papers an agency issued. */
  countOfAgency as papersOfAgency,
  /** How many papers belong to an item of the agenda. */
  countOfItem as documentsOfItem,
  /** How many papers use a voter roll. */
  countOfRoll as documentsOfRoll,
  /** How many papers are of a type, by its code. */
  countOfType as papersOfType,
} from './usage-store.ts';

interface Present {
  papers: readonly KnownPaper[];
  shownId: string | null;
  now: Date;
}

/** Papers that this reader may see; on a hall display the one that is shown, if it is for all. */
async function visibleTo(
  tx: Tx,
  { meetingId, personId }: SnapshotReader,
  { papers, shownId, now }: Present,
): Promise<KnownPaper[]> {
  if (personId === null) {
    return papers.filter(
      ({ paper, facts }) => paper.view.id === shownId && mayBeOnDisplay(facts, now),
    );
  }
  const part = (await participantsOf(tx, meetingId, [personId])).get(personId);
  if (!part) return [];
  const unitId = await unitOf(tx, personId);
  const reader = participantAsReader({ personId, role: part.role, unitId });
  return papers.filter(({ facts }) => rightsOf(facts, reader, now) !== null);
}

export const documentsSnapshot = snapshotPart(
  'documents',
  async (tx, { meetingId, reader }) => {
    const shown = await loadShown(tx, meetingId);
    const papers = await withFacts(tx, await loadPapers(tx, meetingId));
    const present = { papers, shownId: shown?.documentId ?? null, now: await databaseNow(tx) };
    const own: OwnOfReader = async (readerTx, personId): Promise<DocumentsPart> => {
      const visible = await visibleTo(readerTx, { meetingId, personId, reader }, present);
      const documents = visible.map(({ paper }) => paper.view);
      const known = documents.some(({ id }) => id === shown?.documentId);
      return documentsPart.parse({ documents, shown: known ? shown : null });
    };
    return { common: {}, own };
  },
  { documents: [], shown: null } satisfies DocumentsPart,
);

export const documentsQueries: readonly Query[] = [
  ...planQueries,
  ...readingQueries,
  ...versionQueries,
  ...queueQueries,
  ...commentQueries,
];
