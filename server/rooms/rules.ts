import { fail, ok, type Result } from '../kernel/result.ts';
import type { PlanElement, PlanSeat, SeatingPlan } from './contract.ts';

type PlanFault =
  | 'rooms.label-twice'
  | 'rooms.id-twice'
  | 'rooms.two-heads'
  | 'rooms.outside-plan'
  | 'rooms.over-capacity';

const isSeat = (element: PlanElement): element is PlanSeat => element.kind === 'seat';

export function seatsOf(plan: SeatingPlan): PlanSeat[] {
  return plan.elements.filter(isSeat);
}

/** Half of the element's size across the plan, turned by its angle. */
function reach(element: PlanElement): { x: number; y: number } {
  const { width, height } = isSeat(element) ? { width: 1, height: 1 } : element;
  const turn = (element.angle * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(turn)), Math.abs(Math.sin(turn))];
  return { x: (width * cos + height * sin) / 2, y: (width * sin + height * cos) / 2 };
}

/** Rounding of a turned corner may put it this far outside. */
const tolerance = 0.01;

function isInside(element: PlanElement, { width, height }: SeatingPlan): boolean {
  const { x, y } = isSeat(element) ? { x: 0.5, y: 0.5 } : reach(element);
  return (
    element.x - x >= -tolerance &&
    element.y - y >= -tolerance &&
    element.x + x <= width + tolerance &&
    element.y + y <= height + tolerance
  );
}

/** The first value that comes twice; null where all differ. */
function firstTwice(values: readonly string[]): string | null {
  const seen = new Set<string>();
  for (const value of values) {
    if (seen.has(value)) return value;
    seen.add(value);
  }
  return null;
}

/** Whether a plan can be kept: everything has its own id, each seat its own label, all lies inside. */
export function decidePlan(
  plan: SeatingPlan,
  room: { capacity: number },
): Result<SeatingPlan, PlanFault> {
  const seats = seatsOf(plan);
  const id = firstTwice(plan.elements.map((element) => element.id));
  if (id !== null) return fail('rooms.id-twice', { id });
  const label = firstTwice(seats.map((seat) => seat.label.toLocaleUpperCase('vi')));
  if (label !== null) return fail('rooms.label-twice', { label });
  if (seats.filter((seat) => seat.head).length > 1) return fail('rooms.two-heads');
  const outside = plan.elements.find((element) => !isInside(element, plan));
  if (outside) return fail('rooms.outside-plan', { label: outside.label });
  if (seats.length > room.capacity) {
    return fail('rooms.over-capacity', { seats: seats.length, capacity: room.capacity });
  }
  return ok(plan);
}

/** A room keeps as many places as its plan has seats. */
export function decideSeatsFit(
  plan: SeatingPlan | null,
  capacity: number,
): Result<null, 'rooms.too-few-seats'> {
  const seats = plan ? seatsOf(plan).length : 0;
  return seats > capacity ? fail('rooms.too-few-seats', { seats }) : ok(null);
}
