'use client';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { NoteMark } from '../../../server/notes/contract.ts';
import type { PageSize } from '../_pages/page-layout.ts';
import { isOn, moved, textSignSize, thinned } from './geometry.ts';
import { type Note, type Notes, useNotes } from './notes-context.tsx';
import { type PenPoint, watchPointer } from './watch-pointer.ts';

const penWidth = 2.5;

interface Shown {
  /** The line under the pen. */
  drawing: NoteMark | null;
  /** A note on its way to another place. */
  drag: { id: string; mark: NoteMark } | null;
}
const nothing: Shown = { drawing: null, drag: null };

/** What pointers do on a page: with the pen, the eraser and the text tool, and without a tool. */
export function usePageTools(
  svg: RefObject<SVGSVGElement | null>,
  page: number,
  size: PageSize,
): Shown {
  const [shown, setShown] = useState<Shown>(nothing);
  const notes = useNotes();
  const latest = useRef({ notes, page, size });
  latest.current = { notes, page, size };
  const { tool } = notes;
  useEffect(() => {
    const layer = svg.current;
    if (!layer) return;
    const context = () => latest.current;
    if (tool === 'pen') return watchPointer(layer, size, drawWith(context, setShown));
    if (tool === 'eraser') return watchPointer(layer, size, eraseWith(context));
    if (tool === 'text') return watchPointer(layer, size, placeText(context));
    if (tool !== null || !layer.parentElement) return;
    return watchPointer(layer.parentElement, size, selectAndMove(context, setShown));
  }, [svg, tool, size]);
  return shown;
}

type Context = () => { notes: Notes; page: number; size: PageSize };
type Show = (shown: Shown) => void;

/** The uppermost note at a point of the page. */
function noteAt({ notes, page }: ReturnType<Context>, [x, y]: PenPoint): Note | undefined {
  return notes.here.findLast((note) => note.page === page && isOn(note.mark, [x, y]));
}

function drawWith(context: Context, show: Show) {
  let points: PenPoint[] = [];
  const mark = (): NoteMark => {
    const { colour } = context().notes;
    return { kind: 'pen', colour, width: penWidth, points: thinned(points) };
  };
  return {
    begin(point: PenPoint) {
      points = [point];
      return true;
    },
    move(point: PenPoint) {
      points.push(point);
      show({ ...nothing, drawing: mark() });
    },
    end() {
      context().notes.add(context().page, mark());
      show(nothing);
    },
    cancel: () => show(nothing),
  };
}

function eraseWith(context: Context) {
  const erase = (point: PenPoint) => {
    const { notes, page } = context();
    const under = notes.here.filter(
      (note) =>
        note.page === page && note.mark.kind === 'pen' && isOn(note.mark, [point[0], point[1]]),
    );
    if (under.length > 0) notes.write(under.map((note) => ({ ...note, mark: null })));
  };
  return {
    begin(point: PenPoint) {
      erase(point);
      return true;
    },
    move: erase,
    end: () => undefined,
    cancel: () => undefined,
  };
}

function placeText(context: Context) {
  return {
    begin: () => false,
    move: () => undefined,
    end: () => undefined,
    press([x, y]: PenPoint) {
      const { notes, page, size } = context();
      const at: [number, number] = [
        Math.max(0, Math.min(size[0] - textSignSize, x - textSignSize / 2)),
        Math.max(0, Math.min(size[1] - textSignSize, y - textSignSize / 2)),
      ];
      notes.select(notes.add(page, { kind: 'text', colour: notes.colour, at, text: '' }));
      notes.setTool(null);
    },
    cancel: () => undefined,
  };
}

/** Without a tool: a press selects a note, and a selected one that stands by itself is dragged. */
function selectAndMove(context: Context, show: Show) {
  let from: PenPoint = [0, 0, 0];
  let held: Note | undefined;
  const at = (point: PenPoint) => held && moved(held.mark, point[0] - from[0], point[1] - from[1]);
  return {
    begin(point: PenPoint) {
      const under = noteAt(context(), point);
      from = point;
      held = under?.id === context().notes.selectedId ? under : undefined;
      return held?.mark.kind === 'pen' || held?.mark.kind === 'text';
    },
    move(point: PenPoint) {
      const mark = at(point);
      if (held && mark) show({ ...nothing, drag: { id: held.id, mark } });
    },
    end(point: PenPoint) {
      const { notes } = context();
      const mark = at(point);
      const far = Math.hypot(point[0] - from[0], point[1] - from[1]) > 3;
      if (held && mark && far) notes.write([{ ...held, mark }]);
      show(nothing);
    },
    cancel: () => show(nothing),
    press(point: PenPoint) {
      context().notes.select(noteAt(context(), point)?.id ?? null);
    },
  };
}
