import {
  type AccountContext,
  type Command,
  defineAccountCommand,
} from '../kernel/define-command.ts';
import { ok } from '../kernel/result.ts';
import { mayKeepNotes } from './access.ts';
import * as contract from './contract.ts';
import type { NotePapers } from './papers.ts';
import { decideSave, type NotePaper, type StoredNote } from './rules.ts';
import { loadByIds, saveNotes, takeRevisions } from './store.ts';

const withoutOwner = ({ ownerId: _ownerId, ...note }: StoredNote): contract.NoteView => note;

async function papersFor(
  { tx, viewer, now }: AccountContext,
  papers: NotePapers,
  documentIds: ReadonlySet<string>,
): Promise<Map<string, NotePaper>> {
  const found = new Map<string, NotePaper>();
  for (const documentId of documentIds) {
    const paper = await papers.forNotes(tx, viewer, documentId, now);
    if (paper) found.set(documentId, paper);
  }
  return found;
}

export function notesCommands(papers: NotePapers): readonly Command[] {
  const save = defineAccountCommand(contract.saveNotes, {
    access: mayKeepNotes,
    async run(context, { notes }) {
      const { tx, now } = context;
      const ownerId = context.viewer.personId;
      // First the lock, then what is stored: two devices decide one after the other.
      const firstRevision = await takeRevisions(tx, ownerId, notes.length);
      const stored = await loadByIds(
        tx,
        notes.map(({ id }) => id),
      );
      const documentIds = new Set(notes.map(({ documentId }) => documentId));
      const known = await papersFor(context, papers, documentIds);
      const decided = decideSave(notes, { ownerId, now, stored, papers: known });
      const saved = await saveNotes(tx, ownerId, firstRevision, decided.save);
      // An id that somebody else took in this very moment is refused like one taken long ago.
      const kept = new Set(saved.map(({ id }) => id));
      const taken = decided.save.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
      return ok({
        saved,
        outdated: decided.outdated.map(withoutOwner),
        refused: [...decided.refused, ...taken],
      });
    },
  });
  return [save];
}
