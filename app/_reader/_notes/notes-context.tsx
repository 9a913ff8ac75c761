'use client';
import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { shelfFor } from '@/app/_offline/shelf-for.ts';
import { newCommandId } from '@/app/_sync/command-id.ts';
import { runQuery, sendCommand } from '@/app/_sync/requests.ts';
import type { ReadingView } from '../../../server/files/contract.ts';
import type { NoteChange, NoteColour, NoteMark } from '../../../server/notes/contract.ts';
import { topOf } from './geometry.ts';
import type { HeldNote } from './merge.ts';
import {
  createNoteStore,
  type NewNote,
  type NoteRequests,
  type NoteShelf,
  type NotesState,
} from './note-store.ts';
import { useKeepInStep } from './use-keep-in-step.ts';

export const tools = ['highlight', 'underline', 'text', 'pen', 'eraser'] as const;
export type Tool = (typeof tools)[number];

/** A note that is there: one that was deleted is none. */
export type Note = NoteChange & { mark: NoteMark };

export interface Notes {
  state: NotesState;
  /** Notes on this version, in the order of the pages. */
  here: readonly Note[];
  /** Notes on other versions of the same paper. */
  elsewhere: readonly Note[];
  isRefused(id: string): boolean;
  tool: Tool | null;
  setTool(tool: Tool | null): void;
  colour: NoteColour;
  setColour(colour: NoteColour): void;
  selectedId: string | null;
  select(id: string | null): void;
  /** Makes a note on this version; its id. */
  add(page: number, mark: NoteMark): string;
  /** Writes notes as one act; `mark` null deletes. */
  write(notes: readonly NewNote[]): void;
  undo(): void;
  redo(): void;
  reload(): void;
}

const NotesContext = createContext<Notes | null>(null);

export const noteRequests: NoteRequests = {
  of: (lineageId: string) => runQuery('notes.of', { lineageId }),
  changes: (since: number) => runQuery('notes.changes', { since }),
  save: (notes: NoteChange[]) => sendCommand('notes.save', { notes }),
};

function notesIn(held: Iterable<HeldNote>): Note[] {
  const notes = [...held].flatMap(({ note }) =>
    note.mark === null ? [] : [{ ...note, mark: note.mark }],
  );
  return notes.sort((a, b) => a.page - b.page || topOf(a.mark) - topOf(b.mark));
}

/** The person's notes on a paper, the tool in hand, and what is selected. */
export function NotesProvider(props: {
  reading: Pick<ReadingView, 'id' | 'lineageId'>;
  /** Without network: what takes the server's place until it is back. */
  keeping?: { shelf: NoteShelf; requests: NoteRequests };
  children: ReactNode;
}) {
  const { id: documentId, lineageId } = props.reading;
  const { keeping } = props;
  const store = useMemo(() => {
    if (keeping) return createNoteStore(lineageId, keeping.requests, keeping.shelf);
    return createNoteStore(lineageId, noteRequests, shelfFor(lineageId));
  }, [lineageId, keeping]);
  const state = useSyncExternalStore(store.subscribe, store.state, store.state);
  useKeepInStep(store.sync, state.saving === 'unsaved');
  const [tool, setTool] = useState<Tool | null>(null);
  const [colour, setColour] = useState<NoteColour>('yellow');
  const [selectedId, select] = useState<string | null>(null);
  const write = useCallback((notes: readonly NewNote[]) => store.write(notes, Date.now()), [store]);
  const notes = useMemo<Notes>(() => {
    const all = notesIn(state.held.values());
    return {
      state,
      here: all.filter((note) => note.documentId === documentId),
      elsewhere: all.filter((note) => note.documentId !== documentId),
      isRefused: (id) => state.held.get(id)?.refused ?? false,
      ...{ tool, setTool, colour, setColour, selectedId, select, write },
      add(page, mark) {
        const id = newCommandId();
        write([{ id, documentId, page, mark }]);
        return id;
      },
      undo: () => store.undo(Date.now()),
      redo: () => store.redo(Date.now()),
      reload: () => void store.sync(),
    };
  }, [state, store, documentId, tool, colour, selectedId, write]);
  return <NotesContext value={notes}>{props.children}</NotesContext>;
}

export function useNotes(): Notes {
  const notes = use(NotesContext);
  if (!notes) throw new Error('useNotes belongs inside NotesProvider');
  return notes;
}
