import type { Tx } from '../../db/client.ts';
import type { Viewer } from '../kernel/viewer.ts';
import type { NotePaper } from './rules.ts';

/**
 * Where papers are known: the dossiers of meetings, one's own folders, the library. Each answers null
 * for what it does not have, and for what this person may not have.
 */
export interface NotePapers {
  /** A paper that the person may see, or was shown before it was taken back. */
  forNotes(
    tx: Tx,
    viewer: Viewer,
    documentId: string,
    now: Date,
  ): Promise<(NotePaper & { version: number }) | null>;
}

/** The first answer of several places. */
export function papersOf(places: readonly NotePapers[]): NotePapers {
  return {
    async forNotes(tx, viewer, documentId, now) {
      for (const place of places) {
        const found = await place.forNotes(tx, viewer, documentId, now);
        if (found) return found;
      }
      return null;
    },
  };
}
