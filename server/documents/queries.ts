import type { Tx } from '../../db/client.ts';
import { type SnapshotReader, snapshotPart } from '../kernel/snapshot-part.ts';
import { isModerator, type Viewer } from '../kernel/viewer.ts';
import { meetingViewer } from '../meetings/queries.ts';
import { mayBeOnDisplay, maySee } from './access.ts';
import { type DocumentsPart, documentsPart } from './contract.ts';
import { type KnownPaper, readerOf, withFacts } from './papers.ts';
import { loadPaper, loadPapers, loadShown } from './store.ts';

export {
  /** How many papers belong to an item of the agenda. */
  countOfItem as documentsOfItem,
  /** How many papers use a voter roll. */
  countOfRoll as documentsOfRoll,
} from './usage-store.ts';

/** Papers that this reader may see; on a hall display the one that is shown, if it is for all. */
async function visibleTo(
  tx: Tx,
  { personId, reader }: SnapshotReader,
  papers: readonly KnownPaper[],
  shownId: string | null,
): Promise<KnownPaper[]> {
  if (personId === null) {
    return papers.filter(({ paper, facts }) => paper.view.id === shownId && mayBeOnDisplay(facts));
  }
  const person = await readerOf(tx, { personId, moderator: reader === 'moderator' });
  return papers.filter(({ facts }) => maySee(facts, person));
}

export const documentsSnapshot = snapshotPart('documents', async (tx, { meetingId, reader }) => {
  const shown = await loadShown(tx, meetingId);
  const papers = await withFacts(tx, meetingId, await loadPapers(tx, meetingId));
  return async (readerTx, personId): Promise<DocumentsPart> => {
    const who = { meetingId, personId, reader };
    const visible = await visibleTo(readerTx, who, papers, shown?.documentId ?? null);
    const documents = visible.map(({ paper }) => paper.view);
    const known = documents.some(({ id }) => id === shown?.documentId);
    return documentsPart.parse({ documents, shown: known ? shown : null });
  };
});

/**
 * The file of a paper, for sending it to this person. `fileKey` is its key in the file store.
 * Null for everything that the person may not see, as for what does not exist.
 */
export async function fileFor(
  tx: Tx,
  viewer: Viewer,
  documentId: string,
  sha256: string,
): Promise<{ fileKey: string; sizeBytes: number } | null> {
  const paper = await loadPaper(tx, documentId);
  if (paper?.view.sha256 !== sha256) return null;
  const person = await meetingViewer(tx, paper.meetingId, viewer);
  if (!person) return null;
  const [known] = await withFacts(tx, paper.meetingId, [paper]);
  const reader = await readerOf(tx, { personId: person.personId, moderator: isModerator(person) });
  if (!known || !maySee(known.facts, reader)) return null;
  return { fileKey: sha256, sizeBytes: paper.view.sizeBytes };
}
