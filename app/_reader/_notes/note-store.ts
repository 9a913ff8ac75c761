import type { Answer } from '@/app/_sync/requests.ts';
import type { NoteChange, NoteMark } from '../../../server/notes/contract.ts';
import { doAgain, noHistory, remember, type Step, takeBack } from './history.ts';
import {
  changeHere,
  type HeldNote,
  type HeldNotes,
  mergeAnswer,
  mergeStored,
  unsentNotes,
} from './merge.ts';

/** What the store asks of the server. */
export interface NoteRequests {
  of(lineageId: string): Promise<Answer<'notes.of'>>;
  changes(since: number): Promise<Answer<'notes.changes'>>;
  save(notes: NoteChange[]): Promise<Answer<'notes.save'>>;
}

/** What of a paper's notes a device keeps, also without network. */
export interface ShelvedNotes {
  held: readonly HeldNote[];
  versions: readonly (readonly [string, number])[];
}

/** Where a device keeps the notes of one paper. */
export interface NoteShelf {
  /** Null where it keeps none of this paper. */
  load(): Promise<ShelvedNotes | null>;
  /** False where they could not be kept. */
  save(notes: ShelvedNotes): Promise<boolean>;
}

export interface NotesState {
  held: HeldNotes;
  /** `failed`: what was stored could not be had; what is made here is kept and sent all the same. */
  loading: 'loading' | 'ready' | 'failed';
  /** `kept`: safe on this device, and still to be sent. */
  saving: 'saved' | 'saving' | 'kept' | 'unsaved';
  /** Numbers of the versions on which notes were made, by document. */
  versions: ReadonlyMap<string, number>;
  mayUndo: boolean;
  mayRedo: boolean;
}

/** A note to be; `id` names one that is there already. */
export interface NewNote {
  id: string;
  documentId: string;
  page: number;
  mark: NoteMark | null;
}

/** Most changes in one request. */
const batch = 100;

/** The notes of one paper in all its versions: shown at once, stored in the background. */
export function createNoteStore(
  lineageId: string,
  requests: NoteRequests,
  shelf: NoteShelf | null = null,
) {
  let state: NotesState = {
    ...{ held: new Map(), loading: 'loading', saving: 'saved', versions: new Map() },
    ...{ mayUndo: false, mayRedo: false },
  };
  let history = noHistory;
  let revision: number | null = null;
  let working: Promise<void> | null = null;
  let shelfTaken = false;
  const readers = new Set<() => void>();

  const set = (change: Partial<NotesState>) => {
    const undoable = { mayUndo: history.undo.length > 0, mayRedo: history.redo.length > 0 };
    state = { ...state, ...undoable, ...change };
    for (const reader of readers) reader();
  };
  const write = (notes: readonly NewNote[], now: number) => {
    let { held } = state;
    for (const { id, documentId, page, mark } of notes) {
      held = changeHere(held, { id, documentId, page, mark }, now);
    }
    set({ held, saving: 'saving' });
    // At once: without network the answer of the server is long in coming.
    void keepOnShelf();
    void sync();
  };

  /** What this device kept comes first: it is there without network, and nothing of it is lost. */
  const takeFromShelf = async () => {
    if (shelfTaken || !shelf) return;
    shelfTaken = true;
    const kept = await shelf.load();
    if (!kept) return;
    const held = new Map(kept.held.map((one) => [one.note.id, one]));
    // Whatever was made here in the meantime is later than what was kept.
    for (const [id, one] of state.held) held.set(id, one);
    set({ held, versions: new Map(kept.versions), loading: 'ready' });
  };
  const keepOnShelf = async (): Promise<boolean> => {
    const { held, versions } = state;
    return shelf ? shelf.save({ held: [...held.values()], versions: [...versions] }) : false;
  };

  const load = async () => {
    await takeFromShelf();
    const answer = await requests.of(lineageId);
    if (!answer.ok) return state.loading === 'ready' ? undefined : set({ loading: 'failed' });
    const versions = new Map(answer.value.versions.map((one) => [one.documentId, one.version]));
    revision = answer.value.revision;
    set({ held: mergeStored(state.held, answer.value.notes), versions, loading: 'ready' });
  };
  const send = async (kept: boolean) => {
    for (;;) {
      const sent = unsentNotes(state.held).slice(0, batch);
      if (sent.length === 0) return set({ saving: 'saved' });
      set({ saving: 'saving' });
      const answer = await requests.save(sent);
      if (!answer.ok) return set({ saving: kept ? 'kept' : 'unsaved' });
      set({ held: mergeAnswer(state.held, sent, answer.value) });
    }
  };
  const receive = async () => {
    while (revision !== null) {
      const answer = await requests.changes(revision);
      if (!answer.ok) return;
      const { notes, more } = answer.value;
      const ours = notes.filter((note) => note.lineageId === lineageId);
      revision = answer.value.revision;
      if (ours.length > 0) set({ held: mergeStored(state.held, ours) });
      if (!more) return;
    }
  };
  /** One after the other; whoever asks meanwhile waits for the next round. */
  const sync = (withChanges = false): Promise<void> => {
    const before = working ?? Promise.resolve();
    const round = before.then(async () => {
      if (revision === null) await load();
      else if (withChanges) await receive();
      // First onto the shelf: an answer that never comes takes nothing with it.
      await send(await keepOnShelf());
      await keepOnShelf();
    });
    working = round;
    return round.finally(() => {
      if (working === round) working = null;
    });
  };

  return {
    state: () => state,
    subscribe(reader: () => void) {
      readers.add(reader);
      return () => void readers.delete(reader);
    },
    /** Sends what is unsent and takes over what was changed on other devices. */
    sync: () => sync(true),
    /** One act of the person, which can be taken back as one. */
    write(notes: readonly NewNote[], now: number) {
      const before = notes.map(({ id }) => state.held.get(id)?.note ?? null);
      write(notes, now);
      const act = notes.map(({ id }, index): Step => {
        return { before: before[index] ?? null, after: state.held.get(id)?.note ?? null };
      });
      history = remember(history, act);
      set({});
    },
    undo(now: number) {
      const back = takeBack(history);
      if (!back) return;
      history = back.history;
      write(back.notes, now);
    },
    redo(now: number) {
      const again = doAgain(history);
      if (!again) return;
      history = again.history;
      write(again.notes, now);
    },
  };
}
