import type { PlanElement, PlanSeat, SeatingPlan } from '../../server/rooms/contract.ts';

/** Everything lies on quarters of a grid unit. */
export const step = 0.25;

export const snap = (value: number) => Math.round(value / step) * step;

export const isSeat = (element: PlanElement): element is PlanSeat => element.kind === 'seat';

export const emptyPlan: SeatingPlan = { width: 24, height: 16, elements: [] };

/** The next free labels: letters go row by row, numbers within a row (A01, A02 … B01). */
export function nextLabels(plan: SeatingPlan, count: number): string[] {
  const taken = new Set(plan.elements.filter(isSeat).map(({ label }) => label.toUpperCase()));
  const used = new Set([...taken].map((label) => label.charAt(0)));
  const letters = 'ABCDEFGHIKLMNOPQRSTUVXY';
  const letter = [...letters].find((one) => !used.has(one)) ?? 'Z';
  const labels: string[] = [];
  for (let number = 1; labels.length < count; number += 1) {
    const label = `${letter}${String(number).padStart(2, '0')}`;
    if (!taken.has(label)) labels.push(label);
  }
  return labels;
}

type NewId = () => string;

interface Spot {
  x: number;
  y: number;
  angle: number;
}

function seatsAt(plan: SeatingPlan, spots: readonly Spot[], group: string, newId: NewId) {
  const labels = nextLabels(plan, spots.length);
  return spots.map((spot, index): PlanSeat => {
    const place = { x: snap(spot.x), y: snap(spot.y), angle: spot.angle };
    return { kind: 'seat', id: newId(), label: labels[index] ?? '', ...place, head: false, group };
  });
}

type Box = readonly [x: number, y: number, width: number, height: number];

function shape(
  kind: 'table' | 'round-table' | 'aisle' | 'stage',
  [x, y, width, height]: Box,
  group: string | null,
  newId: NewId,
): PlanElement {
  const box = { x: snap(x), y: snap(y), width: snap(width), height: snap(height) };
  return { kind, id: newId(), label: '', ...box, angle: 0, group };
}

/** Below all that there is, so that what is added covers nothing. */
function freeLine(plan: SeatingPlan, height: number): number {
  const bottom = plan.elements.reduce((lowest, element) => {
    const half = isSeat(element) ? 0.5 : element.height / 2;
    return Math.max(lowest, element.y + half);
  }, 0);
  return Math.max(0.5, Math.min(bottom + 0.75, plan.height - height - 0.25));
}

const alongX = (count: number, middle: number, gap: number) =>
  Array.from({ length: count }, (_, index) => middle + (index - (count - 1) / 2) * gap);

export type NewShape = 'row' | 'long' | 'round' | 'u' | 'aisle' | 'stage';

/** What is added for one choice of the palette, `seats` of them where it has seats. */
export function newElements(
  plan: SeatingPlan,
  what: NewShape,
  seats: number,
  newId: NewId,
): PlanElement[] {
  const group = newId();
  const middle = plan.width / 2;
  const gap = Math.min(1.5, (plan.width - 1) / Math.max(1, seats));
  if (what === 'aisle')
    return [shape('aisle', [middle, freeLine(plan, 1) + 0.5, 8, 1], null, newId)];
  if (what === 'stage')
    return [shape('stage', [middle, 1, Math.min(10, plan.width - 1), 1], null, newId)];
  if (what === 'row') {
    const y = freeLine(plan, 1) + 0.5;
    const spots = alongX(seats, middle, gap).map((x) => ({ x, y, angle: 0 }));
    return seatsAt(plan, spots, group, newId);
  }
  if (what === 'round') return roundTable(plan, seats, group, newId);
  if (what === 'long') return longTable(plan, seats, group, newId);
  return tablesAsU(plan, seats, group, newId);
}

function roundTable(plan: SeatingPlan, seats: number, group: string, newId: NewId): PlanElement[] {
  const radius = Math.max(1, (seats * 1.25) / (2 * Math.PI));
  const reach = radius + 0.75;
  const [x, y] = [plan.width / 2, freeLine(plan, 2 * reach + 1) + reach + 0.5];
  const spots = Array.from({ length: seats }, (_, index) => {
    const turn = (2 * Math.PI * index) / seats;
    const angle = (Math.round((turn * 180) / Math.PI) + 180) % 360;
    return { x: x + reach * Math.sin(turn), y: y - reach * Math.cos(turn), angle };
  });
  const table = shape('round-table', [x, y, 2 * radius, 2 * radius], group, newId);
  return [table, ...seatsAt(plan, spots, group, newId)];
}

function longTable(plan: SeatingPlan, seats: number, group: string, newId: NewId): PlanElement[] {
  const above = Math.ceil(seats / 2);
  const width = Math.min(plan.width - 1, above * 1.5 + 0.5);
  const [x, y] = [plan.width / 2, freeLine(plan, 4) + 2];
  const gap = (width - 0.5) / above;
  const spots = [
    ...alongX(above, x, gap).map((at) => ({ x: at, y: y - 1.25, angle: 180 })),
    ...alongX(seats - above, x, gap).map((at) => ({ x: at, y: y + 1.25, angle: 0 })),
  ];
  const table = shape('table', [x, y, width, 1], group, newId);
  return [table, ...seatsAt(plan, spots, group, newId)];
}

/** A head table and two sides; seats stand outside, most of them at the sides. */
function tablesAsU(plan: SeatingPlan, seats: number, group: string, newId: NewId): PlanElement[] {
  const head = Math.max(1, Math.round(seats / 4));
  const left = Math.ceil((seats - head) / 2);
  const right = seats - head - left;
  const length = Math.min(plan.height - 4, Math.max(2, left * 1.5));
  const width = Math.max(6, Math.min(plan.width - 4, head * 1.5 + 2));
  const x = plan.width / 2;
  const top = freeLine(plan, length + 3) + 1.5;
  const side = (count: number) => alongX(count, top + 1 + length / 2, length / Math.max(1, left));
  const tables = [
    shape('table', [x, top, width, 1], group, newId),
    shape('table', [x - width / 2 + 0.5, top + 0.5 + length / 2, 1, length], group, newId),
    shape('table', [x + width / 2 - 0.5, top + 0.5 + length / 2, 1, length], group, newId),
  ];
  const spots = [
    ...alongX(head, x, 1.5).map((at) => ({ x: at, y: top - 1.25, angle: 180 })),
    ...side(left).map((y) => ({ x: x - width / 2 - 0.75, y, angle: 90 })),
    ...side(right).map((y) => ({ x: x + width / 2 + 0.75, y, angle: 270 })),
  ];
  return [...tables, ...seatsAt(plan, spots, group, newId)];
}
