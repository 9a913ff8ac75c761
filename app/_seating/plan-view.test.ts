import { expect, test } from 'vitest';
import type { PlanElement, SeatingPlan } from '../../server/rooms/contract.ts';
import { newElements } from './plan-shapes.ts';
import { furnishedPart, leastPixelsFor, seatPitch } from './plan-view.ts';

const seat = (x: number, y: number): PlanElement => ({
  ...{ kind: 'seat', id: `${x}/${y}`, label: 'A01', angle: 0, head: false, group: null },
  ...{ x, y },
});
const floor = (...elements: PlanElement[]): SeatingPlan => ({ width: 24, height: 16, elements });

test('the two closest seats say how large a seat is drawn, so that a finger meets one of them', () => {
  const plan = floor(seat(3, 3), seat(9, 3), seat(3, 4.25), seat(9, 8));
  expect(seatPitch(plan)).toBe(1.25);
  expect(seatPitch(plan) * leastPixelsFor(seatPitch(plan))).toBe(48);
});

test('a seat alone, and seats that lie upon each other, are drawn in bounds', () => {
  expect(seatPitch(floor(seat(3, 3)))).toBe(1.5);
  expect(seatPitch(floor(seat(3, 3), seat(3, 3)))).toBe(0.5);
});

test.each(['row', 'long', 'round', 'u'] as const)('new seats (%s) lie apart', (shape) => {
  const plan = floor();
  const ids = Array.from({ length: 40 }, (_, index) => String(index));
  const elements = newElements(plan, shape, 12, () => ids.pop() ?? '');
  expect(seatPitch(floor(...elements))).toBeGreaterThanOrEqual(1);
});

test('empty parts of the floor are left out, and nothing of what stands on it', () => {
  const table: PlanElement = {
    ...{ kind: 'table', id: 't', label: '', x: 12, y: 4, width: 6, height: 2, angle: 90 },
    group: null,
  };
  const view = furnishedPart(floor(table, seat(20, 4)));
  expect(view.x).toBeLessThanOrEqual(11);
  expect(view.x + view.width).toBe(21.5);
  expect(view.y).toBeGreaterThanOrEqual(0);
  expect(view.y + view.height).toBeGreaterThanOrEqual(7);
  expect(furnishedPart(floor())).toEqual({ x: 0, y: 0, width: 24, height: 16 });
});
