import { Hand, Mic } from 'lucide-react';
import type { PlanElement, SeatingPlan } from '../../../server/rooms/contract.ts';
import type { SeatState } from '../_model/hall-people.ts';

interface Props {
  plan: SeatingPlan;
  /** By seat; a seat that is missing here belongs to nobody. */
  states: ReadonlyMap<string, SeatState>;
  label: string;
}

/** A seating plan without any small letters: how a seat stands is told by its form and its colour. */
export function HallPlan({ plan, states, label }: Props) {
  const { x, y, width, height } = frameOf(plan);
  return (
    <svg
      className="hall-plan"
      viewBox={`${x} ${y} ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      {plan.elements.map((element) =>
        element.kind === 'seat' ? (
          <Seat key={element.id} element={element} state={states.get(element.id) ?? 'free'} />
        ) : (
          <Shape key={element.id} element={element} />
        ),
      )}
    </svg>
  );
}

type SeatElement = Extract<PlanElement, { kind: 'seat' }>;
type ShapeElement = Exclude<PlanElement, { kind: 'seat' }>;

function Seat({ element, state }: { element: SeatElement; state: SeatState }) {
  const { x, y, head } = element;
  const Icon = state === 'speaking' ? Mic : state === 'waiting' ? Hand : null;
  return (
    <g className="hall-seat" data-state={state} data-head={head}>
      <circle cx={x} cy={y} r={state === 'speaking' ? 0.52 : 0.4} />
      {Icon && <Icon x={x - 0.25} y={y - 0.25} width={0.5} height={0.5} aria-hidden="true" />}
    </g>
  );
}

function Shape({ element }: { element: ShapeElement }) {
  const { kind, x, y, width, height, angle } = element;
  const turned = `rotate(${angle} ${x} ${y})`;
  if (kind === 'round-table') {
    return <ellipse cx={x} cy={y} rx={width / 2} ry={height / 2} data-kind={kind} />;
  }
  const corner = { x: x - width / 2, y: y - height / 2 };
  return <rect {...corner} {...{ width, height }} rx={0.2} transform={turned} data-kind={kind} />;
}

/** The drawn part of the plan, so that it fills the screen. */
function frameOf({ elements, width, height }: SeatingPlan) {
  if (elements.length === 0) return { x: 0, y: 0, width, height };
  const reach = (element: PlanElement) =>
    element.kind === 'seat' ? 0.6 : Math.hypot(element.width, element.height) / 2;
  const across = elements.map((element) => [element.x, reach(element)] as const);
  const down = elements.map((element) => [element.y, reach(element)] as const);
  const least = (at: readonly (readonly [number, number])[], edge: number) =>
    Math.max(0, Math.min(edge, ...at.map(([middle, half]) => middle - half)));
  const most = (at: readonly (readonly [number, number])[], edge: number) =>
    Math.min(edge, Math.max(0, ...at.map(([middle, half]) => middle + half)));
  const [left, top] = [least(across, width), least(down, height)];
  const [right, bottom] = [most(across, width), most(down, height)];
  return { x: left, y: top, width: right - left, height: bottom - top };
}
