'use client';
import { type PointerEvent, useRef, useState } from 'react';
import type { PlanElement, SeatingPlan } from '../../server/rooms/contract.ts';
import { moved, withGroup } from './plan-edits.ts';
import { scale } from './plan-figure.tsx';

interface History {
  past: SeatingPlan[];
  present: SeatingPlan;
  future: SeatingPlan[];
}

/** So many steps can be undone. */
const kept = 100;

interface Drag {
  pointerId: number;
  fromX: number;
  fromY: number;
  plan: SeatingPlan;
  selection: ReadonlySet<string>;
}

/** The plan as it is being drawn: what is selected, dragging, and undo and redo. */
export function usePlanEditing(first: SeatingPlan) {
  const [history, setHistory] = useState<History>({ past: [], present: first, future: [] });
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set());
  const [dragged, setDragged] = useState<SeatingPlan | null>(null);
  const drag = useRef<Drag | null>(null);
  const plan = dragged ?? history.present;

  const change = (next: SeatingPlan) => {
    if (next === history.present) return;
    const past = [...history.past, history.present].slice(-kept);
    setHistory({ past, present: next, future: [] });
  };
  const travel = (back: boolean) => {
    const { past, present, future } = history;
    const to = back ? past.at(-1) : future[0];
    if (!to) return;
    setHistory(
      back
        ? { past: past.slice(0, -1), present: to, future: [present, ...future] }
        : { past: [...past, present], present: to, future: future.slice(1) },
    );
    const ids = new Set(to.elements.map(({ id }) => id));
    setSelection(new Set([...selection].filter((id) => ids.has(id))));
  };

  /** One more, or one less, where several are being selected. */
  const select = (element: PlanElement, options: { several: boolean; alone: boolean }) => {
    const ids = options.alone ? [element.id] : withGroup(plan, element.id);
    if (!options.several) return new Set(ids);
    const rest = [...selection].filter((id) => !ids.includes(id));
    return new Set(selection.has(element.id) ? rest : [...rest, ...ids]);
  };

  const begin = (
    element: PlanElement,
    event: PointerEvent<SVGGElement>,
    options: { several: boolean; alone: boolean },
  ) => {
    const inside = selection.has(element.id) && !options.several;
    const next = inside ? selection : select(element, options);
    setSelection(next);
    event.currentTarget.ownerSVGElement?.setPointerCapture(event.pointerId);
    drag.current = {
      ...{ pointerId: event.pointerId, fromX: event.clientX, fromY: event.clientY },
      ...{ plan: history.present, selection: next },
    };
  };
  const follow = (event: PointerEvent<SVGSVGElement>) => {
    const from = drag.current;
    if (!from || from.pointerId !== event.pointerId) return;
    const { width } = event.currentTarget.getBoundingClientRect();
    const perPixel = (from.plan.width * scale) / width / scale;
    const [dx, dy] = [event.clientX - from.fromX, event.clientY - from.fromY];
    setDragged(moved(from.plan, from.selection, dx * perPixel, dy * perPixel));
  };
  const end = () => {
    drag.current = null;
    if (dragged) change(dragged);
    setDragged(null);
  };

  return {
    ...{ plan, selection, setSelection, change, begin, follow, end },
    toggle: (element: PlanElement, options: { several: boolean; alone: boolean }) =>
      setSelection(select(element, options)),
    undo: history.past.length > 0 ? () => travel(true) : null,
    redo: history.future.length > 0 ? () => travel(false) : null,
    changed: history.present !== first,
  };
}

export type PlanEditing = ReturnType<typeof usePlanEditing>;
