import type { NoteChange } from '../../../server/notes/contract.ts';

/** A note before and after one act of the person; null where it was not there. */
export interface Step {
  before: NoteChange | null;
  after: NoteChange | null;
}

/** What can be taken back and what can be done again; an act may change several notes. */
export interface History {
  undo: readonly (readonly Step[])[];
  redo: readonly (readonly Step[])[];
}

export const noHistory: History = { undo: [], redo: [] };
const longest = 100;

export function remember(history: History, act: readonly Step[]): History {
  if (act.length === 0) return history;
  return { undo: [...history.undo.slice(1 - longest), act], redo: [] };
}

/** The state to bring a note to: as it was, or deleted. */
export function stateOf(state: NoteChange | null, other: NoteChange | null): NoteChange | null {
  return state ?? (other && { ...other, mark: null });
}

/** Takes the last act back: the notes to write, and the history after it. */
export function takeBack(history: History): { notes: NoteChange[]; history: History } | null {
  const act = history.undo.at(-1);
  if (!act) return null;
  const notes = act.flatMap(({ before, after }) => stateOf(before, after) ?? []);
  return { notes, history: { undo: history.undo.slice(0, -1), redo: [...history.redo, act] } };
}

export function doAgain(history: History): { notes: NoteChange[]; history: History } | null {
  const act = history.redo.at(-1);
  if (!act) return null;
  const notes = act.flatMap(({ before, after }) => stateOf(after, before) ?? []);
  return { notes, history: { undo: [...history.undo, act], redo: history.redo.slice(0, -1) } };
}
