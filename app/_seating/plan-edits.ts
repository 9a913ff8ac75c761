import type { PlanElement, SeatingPlan } from '../../server/rooms/contract.ts';
import { isSeat, nextLabels, snap } from './plan-shapes.ts';

export type Selection = ReadonlySet<string>;

/** An element, and all others of its group. */
export function withGroup(plan: SeatingPlan, id: string): string[] {
  const group = plan.elements.find((element) => element.id === id)?.group ?? null;
  if (group === null) return [id];
  return plan.elements.filter((element) => element.group === group).map((element) => element.id);
}

/** Half of what an element takes up along each side of the plan. */
function half(element: PlanElement): { x: number; y: number } {
  if (isSeat(element)) return { x: 0.5, y: 0.5 };
  const turned = element.angle % 180 !== 0;
  const [width, height] = turned
    ? [element.height, element.width]
    : [element.width, element.height];
  return { x: width / 2, y: height / 2 };
}

/** Moves what is selected, together and only as far as all of it stays inside. */
export function moved(
  plan: SeatingPlan,
  selection: Selection,
  dx: number,
  dy: number,
): SeatingPlan {
  const those = plan.elements.filter(({ id }) => selection.has(id));
  if (those.length === 0) return plan;
  const within = (delta: number, axis: 'x' | 'y', size: number) => {
    const lowest = Math.max(...those.map((element) => half(element)[axis] - element[axis]));
    const highest = Math.min(...those.map((element) => size - half(element)[axis] - element[axis]));
    return Math.min(Math.max(delta, Math.min(0, lowest)), Math.max(0, highest));
  };
  const [x, y] = [snap(within(dx, 'x', plan.width)), snap(within(dy, 'y', plan.height))];
  if (x === 0 && y === 0) return plan;
  return {
    ...plan,
    elements: plan.elements.map((element) =>
      selection.has(element.id)
        ? { ...element, x: snap(element.x + x), y: snap(element.y + y) }
        : element,
    ),
  };
}

/** Turns each selected element by a quarter, where it stands. */
export function turned(plan: SeatingPlan, selection: Selection): SeatingPlan {
  return changed(plan, selection, (element) => ({ ...element, angle: (element.angle + 90) % 360 }));
}

export function removed(plan: SeatingPlan, selection: Selection): SeatingPlan {
  return { ...plan, elements: plan.elements.filter(({ id }) => !selection.has(id)) };
}

/** The label of a seat, or what a table, an aisle or a stage is called. */
export function relabelled(plan: SeatingPlan, id: string, label: string): SeatingPlan {
  return changed(plan, new Set([id]), (element) => ({ ...element, label }));
}

/** One seat at most is the head's. */
export function withHead(plan: SeatingPlan, id: string, head: boolean): SeatingPlan {
  return {
    ...plan,
    elements: plan.elements.map((element) =>
      isSeat(element) ? { ...element, head: head && element.id === id } : element,
    ),
  };
}

/** Labels what is selected anew, from the top left to the bottom right. */
export function numbered(plan: SeatingPlan, selection: Selection): SeatingPlan {
  const seats = plan.elements
    .filter(isSeat)
    .filter(({ id }) => selection.has(id))
    .sort((a, b) => a.y - b.y || a.x - b.x);
  const labels = nextLabels(removed(plan, selection), seats.length);
  const byId = new Map(seats.map(({ id }, index) => [id, labels[index] ?? '']));
  return changed(plan, new Set(byId.keys()), (element) => ({
    ...element,
    label: byId.get(element.id) ?? element.label,
  }));
}

export function resized(plan: SeatingPlan, width: number, height: number): SeatingPlan {
  return { ...plan, width, height };
}

function changed(
  plan: SeatingPlan,
  selection: Selection,
  change: (element: PlanElement) => PlanElement,
): SeatingPlan {
  return {
    ...plan,
    elements: plan.elements.map((element) =>
      selection.has(element.id) ? change(element) : element,
    ),
  };
}
