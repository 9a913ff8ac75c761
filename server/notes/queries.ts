import type { Tx } from '../../db/client.ts';
import { defineAccountQuery, type Query } from '../kernel/define-command.ts';
import { ok } from '../kernel/result.ts';
import { mayKeepNotes } from './access.ts';
import * as contract from './contract.ts';
import type { NotePapers } from './papers.ts';
import { currentRevision, loadChanges, loadOfDocument, loadOfLineage } from './store.ts';

const pageOfChanges = 500;

const changes = defineAccountQuery(contract.noteChanges, {
  access: mayKeepNotes,
  async run({ tx, viewer }, { since }) {
    // Read before the rows: what is committed in between is among the rows and asked for again.
    const current = await currentRevision(tx, viewer.personId);
    const notes = await loadChanges(tx, viewer.personId, since, pageOfChanges);
    const more = notes.length === pageOfChanges;
    const last = notes.at(-1)?.revision ?? since;
    return ok({ notes, revision: more ? last : Math.max(last, current), more });
  },
});

/** One's own notes on a paper, for putting them into an export. */
export async function ownNotesOn(
  tx: Tx,
  personId: string,
  documentId: string,
): Promise<contract.NoteView[]> {
  return loadOfDocument(tx, personId, documentId);
}

export function notesQueries(papers: NotePapers): readonly Query[] {
  const of = defineAccountQuery(contract.notesOf, {
    access: mayKeepNotes,
    async run({ tx, now, viewer }, { lineageId }) {
      const revision = await currentRevision(tx, viewer.personId);
      const notes = await loadOfLineage(tx, viewer.personId, lineageId);
      const versions: { documentId: string; version: number }[] = [];
      for (const documentId of new Set(notes.map((note) => note.documentId))) {
        const paper = await papers.forNotes(tx, viewer, documentId, now);
        if (paper) versions.push({ documentId, version: paper.version });
      }
      return ok({ notes, versions, revision });
    },
  });
  return [changes, of];
}
