import { describe, expect, test } from 'vitest';
import { type PlanElement, type SeatingPlan, seatingPlan } from './contract.ts';
import { decidePlan, decideSeatsFit } from './rules.ts';

const seat = (label: string, values: object = {}): PlanElement => ({
  ...{ kind: 'seat', id: label, label, x: 5, y: 5, angle: 0, head: false, group: null },
  ...values,
});
const table = (values: object = {}): PlanElement => ({
  ...{ kind: 'table', id: 't', label: '', x: 5, y: 5, width: 4, height: 1, angle: 0, group: null },
  ...values,
});
const plan = (...elements: PlanElement[]): SeatingPlan => ({ width: 10, height: 8, elements });
const room = { capacity: 2 };

describe('a seating plan', () => {
  test('is kept where everything has its place', () => {
    const good = plan(seat('A1'), seat('A2', { head: true }), table());
    expect(decidePlan(good, room)).toEqual({ ok: true, value: good });
  });

  test.each([
    ['rooms.label-twice', [seat('A1'), seat('b', { label: 'a1' })]],
    ['rooms.id-twice', [seat('A1'), seat('A2', { id: 'A1' })]],
    ['rooms.two-heads', [seat('A1', { head: true }), seat('A2', { head: true })]],
    ['rooms.outside-plan', [seat('A1', { x: 9.75 })]],
    ['rooms.outside-plan', [table({ y: 0.25 })]],
    ['rooms.over-capacity', [seat('A1'), seat('A2'), seat('A3')]],
  ] as const)('%s', (code, elements) => {
    expect(decidePlan(plan(...elements), room)).toMatchObject({ ok: false, code });
  });

  test('a turned table needs room for its length', () => {
    expect(decidePlan(plan(table({ y: 1.5 })), room)).toMatchObject({ ok: true });
    expect(decidePlan(plan(table({ y: 1.5, angle: 90 })), room)).toMatchObject({
      code: 'rooms.outside-plan',
    });
  });

  test('off the grid is no plan', () => {
    expect(seatingPlan.safeParse(plan(seat('A1', { x: 1.1 }))).success).toBe(false);
    expect(seatingPlan.safeParse(plan(seat('A1', { x: 1.25 }))).success).toBe(true);
  });
});

test('a room keeps as many places as its plan has seats', () => {
  expect(decideSeatsFit(plan(seat('A1'), seat('A2')), 2)).toMatchObject({ ok: true });
  expect(decideSeatsFit(plan(seat('A1'), seat('A2')), 1)).toMatchObject({ ok: false });
  expect(decideSeatsFit(null, 0)).toMatchObject({ ok: true });
});
