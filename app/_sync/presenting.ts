import type { ShownView } from '../../server/documents/contract.ts';
import type {
  ClearMarksMessage,
  MarkMessage,
  MarksView,
  PointerMessage,
} from '../../server/sync/protocol.ts';

/** What whoever shows a page does on it beside the log. */
export interface Presenting {
  pointer: PointerMessage | null;
  marks: MarksView | null;
}

type Page = Pick<ShownView, 'documentId' | 'page'>;

const samePage = (a: Page | null, b: Page | null) =>
  a?.documentId === b?.documentId && a?.page === b?.page;

/** Marks go with the page: when it is turned they are gone, and stay so when it comes back. */
export function onShown<State extends Presenting>(state: State, shown: ShownView | null): State {
  const pointer = samePage(state.pointer, shown) ? state.pointer : null;
  const marks = samePage(state.marks, shown) ? state.marks : null;
  return pointer === state.pointer && marks === state.marks ? state : { ...state, pointer, marks };
}

/** A stroke that was drawn; one that is there already stays as it is. */
export function withMark<State extends Presenting>(state: State, mark: MarkMessage): State {
  const { documentId, page, stroke } = mark;
  const before = samePage(state.marks, mark) ? (state.marks?.strokes ?? []) : [];
  if (before.some(({ id }) => id === stroke.id)) return state;
  return { ...state, marks: { documentId, page, strokes: [...before, stroke] } };
}

export function withoutMark<State extends Presenting>(state: State, mark: MarkMessage): State {
  if (!state.marks || !samePage(state.marks, mark)) return state;
  const strokes = state.marks.strokes.filter(({ id }) => id !== mark.stroke.id);
  return { ...state, marks: { ...state.marks, strokes } };
}

export function withoutMarks<State extends Presenting>(
  state: State,
  page: ClearMarksMessage,
): State {
  return samePage(state.marks, page) ? { ...state, marks: null } : state;
}

/** The pointer is gone, where no other place was told since. */
export function withoutPointer<State extends Presenting>(
  state: State,
  last: PointerMessage,
): State {
  return state.pointer === last ? { ...state, pointer: null } : state;
}
