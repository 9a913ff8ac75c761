import clsx from 'clsx';
import type { LucideIcon } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef } from 'react';
import type { PlanElement, SeatingPlan } from '../../server/rooms/contract.ts';
import { isSeat } from './plan-shapes.ts';
import { furnishedPart, leastPixelsFor, seatPitch, wholeFloor } from './plan-view.ts';

/** Units of the drawing for one unit of the grid. */
export const scale = 48;

export type SeatTone = 'present' | 'waiting' | 'speaking' | 'absent';

interface Look {
  chosen?: boolean;
  filled?: boolean;
  below?: string;
  /** How whoever sits there stands at present: a colour, and a sign in the place of the number. */
  tone?: SeatTone;
  icon?: LucideIcon;
}

const toneFill: Record<SeatTone, string> = {
  present: 'fill-for-soft',
  waiting: 'fill-warn-soft',
  speaking: 'fill-state',
  absent: 'fill-abstain-soft',
};

interface Props {
  plan: SeatingPlan;
  label: string;
  /** Width on the screen in relation to what fits; 1 fits. */
  zoom?: number;
  /** The whole floor with its grid, for drawing on it; else what is furnished. */
  grid?: boolean;
  lookOf(element: PlanElement): Look;
  /** What is read out; null where the element cannot be reached by keyboard. */
  nameOf?(element: PlanElement): string | null;
  onPress?(element: PlanElement, event: PointerEvent<SVGGElement>): void;
  onActivate?(element: PlanElement): void;
  onBackground?(): void;
  onMove?(event: PointerEvent<SVGSVGElement>): void;
  onRelease?(event: PointerEvent<SVGSVGElement>): void;
  /** Keys beside Enter and the blank, pressed on an element. */
  onKey?(event: KeyboardEvent<SVGGElement>): void;
}

/** A seating plan, drawn; what can be done with it is the caller's. */
export function PlanFigure(props: Props) {
  const { plan, label, zoom = 1, grid = false, onMove, onRelease, onBackground } = props;
  const view = useMemo(() => (grid ? wholeFloor(plan) : furnishedPart(plan)), [grid, plan]);
  const pitch = useMemo(() => seatPitch(plan), [plan]);
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = scroller.current;
    // Where it is wider than the screen, one begins at the middle, where the chair sits.
    if (element) element.scrollLeft = (element.scrollWidth - element.clientWidth) / 2;
  }, []);
  const box = [view.x, view.y, view.width, view.height].map((units) => units * scale);
  return (
    <div
      ref={scroller}
      className="overflow-auto rounded-lg border-(length:--border-width) border-line bg-paper"
    >
      <svg
        viewBox={box.join(' ')}
        style={{ width: `${zoom * 100}%`, minWidth: view.width * leastPixelsFor(pitch) * zoom }}
        className={clsx('block select-none', grid && 'touch-pan-x touch-pan-y')}
        onPointerMove={onMove}
        onPointerUp={onRelease}
        onPointerCancel={onRelease}
      >
        <title>{label}</title>
        {grid && <Grid width={plan.width} height={plan.height} onPress={onBackground} />}
        {plan.elements
          .filter((element) => !isSeat(element))
          .map((element) => (
            <Figure key={element.id} {...props} element={element} pitch={pitch} />
          ))}
        {plan.elements.filter(isSeat).map((element) => (
          <Figure key={element.id} {...props} element={element} pitch={pitch} />
        ))}
      </svg>
    </div>
  );
}

function Grid(props: { width: number; height: number; onPress?(): void }) {
  const { width, height, onPress } = props;
  return (
    <>
      <defs>
        <pattern id="plan-grid" width={scale} height={scale} patternUnits="userSpaceOnUse">
          <path d={`M ${scale} 0 H 0 V ${scale}`} fill="none" className="stroke-line" />
        </pattern>
      </defs>
      <rect
        width={width * scale}
        height={height * scale}
        fill="url(#plan-grid)"
        onPointerDown={onPress}
      />
    </>
  );
}

function Figure(props: Props & { element: PlanElement; pitch: number }) {
  const { element, pitch, lookOf, nameOf, onPress, onActivate, onKey } = props;
  const look = lookOf(element);
  const name = nameOf?.(element) ?? null;
  const press = onPress && ((event: PointerEvent<SVGGElement>) => onPress(element, event));
  const keys = (event: KeyboardEvent<SVGGElement>) => {
    if (event.key !== 'Enter' && event.key !== ' ') return onKey?.(event);
    event.preventDefault();
    onActivate?.(element);
  };
  const control =
    name === null
      ? { 'aria-hidden': true }
      : {
          ...{ role: 'button', tabIndex: 0, 'aria-label': name },
          ...{ 'aria-pressed': look.chosen, onPointerDown: press, onKeyDown: keys },
          onClick: onPress ? undefined : () => onActivate?.(element),
        };
  return (
    <g
      {...control}
      data-element={element.id}
      transform={`translate(${element.x * scale} ${element.y * scale}) rotate(${element.angle})`}
      className={clsx('outline-offset-2', name !== null && 'cursor-pointer')}
      style={onPress && { touchAction: 'none' }}
    >
      {isSeat(element) && name !== null && <Target side={pitch * scale} />}
      <Body element={element} look={look} />
      <g transform={`rotate(${-element.angle})`} className="pointer-events-none">
        {look.icon ? (
          <Sign icon={look.icon} tone={look.tone} below={look.below} />
        ) : (
          <Words element={element} below={look.below} />
        )}
      </g>
    </g>
  );
}

/** What a finger meets: as large as the seats lie apart, and not seen. */
function Target({ side }: { side: number }) {
  const from = -side / 2;
  return <rect x={from} y={from} width={side} height={side} className="fill-transparent" />;
}

function Body(props: { element: PlanElement; look: Look }) {
  const { element, look } = props;
  const { chosen = false, filled = false, tone } = look;
  const edge = chosen ? 'stroke-act-ink' : 'stroke-line-strong';
  const line = { strokeWidth: chosen ? 5 : 2 };
  if (isSeat(element)) {
    const empty = filled ? 'fill-act-soft' : element.head ? 'fill-warn-soft' : 'fill-paper';
    const fill = tone ? toneFill[tone] : empty;
    return (
      <>
        <rect
          {...line}
          x={-21}
          y={-21}
          width={42}
          height={42}
          rx={8}
          className={clsx(fill, edge)}
        />
        <path d="M -12 -26 H 12" strokeWidth={4} className="stroke-ink-3" />
      </>
    );
  }
  const [width, height] = [element.width * scale, element.height * scale];
  const box = { x: -width / 2, y: -height / 2, width, height };
  if (element.kind === 'round-table') {
    const radii = { rx: width / 2, ry: height / 2 };
    return <ellipse {...line} {...radii} className={clsx('fill-paper-2', edge)} />;
  }
  if (element.kind === 'aisle') {
    return (
      <rect
        {...line}
        {...box}
        strokeDasharray="8 8"
        className={clsx('fill-none', edge)}
        pointerEvents="all"
      />
    );
  }
  const fill = element.kind === 'stage' ? 'fill-line' : 'fill-paper-2';
  return <rect {...line} {...box} rx={6} className={clsx(fill, edge)} />;
}

/** How somebody stands, and who it is. */
function Sign(props: { icon: LucideIcon; tone: SeatTone | undefined; below: string | undefined }) {
  const { icon: Icon, tone, below } = props;
  const ink = tone === 'speaking' ? 'text-on-fill' : 'text-ink';
  return (
    <>
      <Icon x={-10} y={-19} width={20} height={20} className={ink} aria-hidden="true" />
      <text
        textAnchor="middle"
        y={16}
        fontSize={14}
        className={clsx('font-semibold', tone === 'speaking' ? 'fill-on-fill' : 'fill-ink')}
      >
        {below}
      </text>
    </>
  );
}

function Words(props: { element: PlanElement; below: string | undefined }) {
  const { element, below } = props;
  const seat = isSeat(element);
  return (
    <>
      <text
        textAnchor="middle"
        dominantBaseline="central"
        fontSize={seat ? 15 : 18}
        className="fill-ink font-semibold"
      >
        {element.label}
      </text>
      {below && (
        <text textAnchor="middle" y={36} fontSize={19} className="fill-ink">
          {below}
        </text>
      )}
    </>
  );
}
