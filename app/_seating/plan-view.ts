import type { PlanElement, SeatingPlan } from '../../server/rooms/contract.ts';
import { isSeat } from './plan-shapes.ts';

/** As large as a finger needs it, in pixels on the screen. */
const targetPixels = 48;
/** Seats are no easier to press beyond this much room for each, in grid units. */
const [leastPitch, mostPitch] = [0.5, 1.5];
/** Room around what is drawn, in grid units; the name of whoever sits at the edge lies in it. */
const margin = 1;

/** How far apart the two seats closest to each other are, in grid units. */
export function seatPitch(plan: SeatingPlan): number {
  const seats = plan.elements.filter(isSeat).sort((a, b) => a.y - b.y);
  let pitch = mostPitch;
  seats.forEach((seat, index) => {
    for (let next = index + 1; next < seats.length; next += 1) {
      const other = seats[next];
      // Sorted from top to bottom: those below are further away still.
      if (!other || other.y - seat.y >= pitch) break;
      pitch = Math.min(pitch, Math.max(Math.abs(other.x - seat.x), other.y - seat.y));
    }
  });
  return Math.max(leastPitch, pitch);
}

/** Pixels for a grid unit from which on every seat can be pressed by a finger. */
export const leastPixelsFor = (pitch: number): number => targetPixels / pitch;

export interface View {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const wholeFloor = ({ width, height }: SeatingPlan): View => ({ x: 0, y: 0, width, height });

/** The part of the floor on which something stands; all of it where it is empty. */
export function furnishedPart(plan: SeatingPlan): View {
  if (plan.elements.length === 0) return wholeFloor(plan);
  const boxes = plan.elements.map(boxOf);
  const left = Math.max(0, Math.min(...boxes.map((box) => box.x)) - margin);
  const top = Math.max(0, Math.min(...boxes.map((box) => box.y)) - margin);
  const right = Math.min(plan.width, Math.max(...boxes.map((box) => box.x + box.width)) + margin);
  const end = Math.min(plan.height, Math.max(...boxes.map((box) => box.y + box.height)) + margin);
  return { x: left, y: top, width: right - left, height: end - top };
}

function boxOf(element: PlanElement): View {
  const { x, y, angle } = element;
  const [width, height] = isSeat(element) ? [1, 1] : [element.width, element.height];
  const turned = angle % 180 !== 0;
  // Whatever way it is turned, it lies within its diagonal.
  const [wide, high] = turned
    ? [Math.hypot(width, height), Math.hypot(width, height)]
    : [width, height];
  return { x: x - wide / 2, y: y - high / 2, width: wide, height: high };
}
