import { describe, expect, test } from 'vitest';
import { type SeatingPlan, seatingPlan } from '../../server/rooms/contract.ts';
import { moved, numbered, removed, turned, withGroup, withHead } from './plan-edits.ts';
import { emptyPlan, isSeat, type NewShape, newElements, nextLabels } from './plan-shapes.ts';

let last = 0;
const newId = () => {
  last += 1;
  return `e${last}`;
};
const add = (plan: SeatingPlan, what: NewShape, seats: number): SeatingPlan => ({
  ...plan,
  elements: [...plan.elements, ...newElements(plan, what, seats, newId)],
});
const labelsOf = (plan: SeatingPlan) => plan.elements.filter(isSeat).map(({ label }) => label);

describe('adding', () => {
  test.each(['row', 'long', 'round', 'u', 'aisle', 'stage'] as const)('%s is a plan', (what) => {
    const plan = add(emptyPlan, what, 9);
    expect(seatingPlan.safeParse(plan).success).toBe(true);
    expect(labelsOf(plan)).toHaveLength(what === 'aisle' || what === 'stage' ? 0 : 9);
    for (const { x, y } of plan.elements) {
      expect(x).toBeGreaterThan(0);
      expect(y).toBeGreaterThan(0);
      expect(x).toBeLessThan(plan.width);
      expect(y).toBeLessThan(plan.height);
    }
  });

  test('the next row has the next letter, and no label comes twice', () => {
    const plan = add(add(emptyPlan, 'row', 3), 'row', 2);
    expect(labelsOf(plan)).toEqual(['A01', 'A02', 'A03', 'B01', 'B02']);
    expect(nextLabels(plan, 1)).toEqual(['C01']);
  });

  test('what is added together belongs together', () => {
    const plan = add(emptyPlan, 'round', 4);
    expect(withGroup(plan, plan.elements[0]?.id ?? '')).toHaveLength(5);
  });
});

describe('changing', () => {
  const plan = add(emptyPlan, 'row', 3);
  const all = new Set(plan.elements.map(({ id }) => id));

  test('what is moved stays together and inside', () => {
    const far = moved(plan, all, -100, 0);
    const xs = far.elements.map(({ x }) => x);
    expect(Math.min(...xs)).toBe(0.5);
    expect(xs.map((x) => x - (xs[0] ?? 0))).toEqual(
      plan.elements.map(({ x }) => x - (plan.elements[0]?.x ?? 0)),
    );
    expect(moved(far, all, -1, 0)).toBe(far);
  });

  test('what is moved lands on the grid', () => {
    const [first] = moved(plan, all, 0.37, 0.1).elements;
    expect((first?.x ?? 0) % 0.25).toBe(0);
    expect(first?.x).not.toBe(plan.elements[0]?.x);
  });

  test('one seat is the head, and another one takes it over', () => {
    const [a, b] = plan.elements;
    const once = withHead(plan, a?.id ?? '', true);
    const twice = withHead(once, b?.id ?? '', true);
    expect(twice.elements.filter(isSeat).filter(({ head }) => head)).toEqual([
      { ...b, head: true },
    ]);
  });

  test('four turns come back to the beginning', () => {
    expect([1, 2, 3, 4].reduce((turning) => turned(turning, all), plan)).toEqual(plan);
  });

  test('numbering anew goes from left to right and starts over', () => {
    const swapped = { ...plan, elements: [...plan.elements].reverse() };
    const seats = numbered(swapped, all).elements.filter(isSeat);
    const byPlace = [...seats].sort((a, b) => a.x - b.x);
    expect(byPlace.map(({ label }) => label)).toEqual(['A01', 'A02', 'A03']);
  });

  test('what is removed is gone', () => {
    expect(removed(plan, all).elements).toEqual([]);
  });
});
