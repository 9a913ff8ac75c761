import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decideMove,
  decidePlace,
  groupOf,
  type PlacedItem,
  placeOf,
  startsOf,
} from './plan-rules.ts';

const start = new Date('2026-12-10T01:00:00.000Z');
const item = (id: string, parentId: string | null = null, minutes = 10): PlacedItem => ({
  ...{ id, parentId, minutes },
});
const agenda = [item('a'), item('b'), item('b1', 'b', 4), item('b2', 'b', 6), item('c')];
const order = (items: readonly PlacedItem[]) => items.map(({ id }) => id).join(' ');
const minutesAfter = (at: Date | undefined) => at && (at.getTime() - start.getTime()) / 60_000;

it('items follow each other, sub-items share the time of theirs', () => {
  const starts = startsOf(agenda, start);
  expect(agenda.map(({ id }) => minutesAfter(starts.get(id)))).toEqual([0, 10, 10, 14, 20]);
});

describe('moving', () => {
  it.each([
    ['c', null, 'a', 'c a b b1 b2'],
    ['b', null, 'a', 'b b1 b2 a c'],
    ['b', null, null, 'a c b b1 b2'],
    ['b2', 'b', 'b1', 'a b b2 b1 c'],
    ['c', 'b', null, 'a b b1 b2 c'],
    ['c', 'b', 'b1', 'a b c b1 b2'],
    ['b1', null, 'b', 'a b1 b b2 c'],
    ['a', 'b', 'b2', 'b b1 a b2 c'],
    ['c', 'a', null, 'a c b b1 b2'],
  ])('%s under %s before %s gives %s', (id, parentId, beforeId, expected) => {
    const decided = decideMove(agenda, id, { parentId, beforeId });
    expect(decided).toMatchObject({ ok: true });
    if (!decided.ok) return;
    expect(order(decided.value)).toBe(expected);
    expect(decided.value.find((one) => one.id === id)?.parentId).toBe(parentId);
  });

  it.each([
    ['b', 'a', null, 'agenda.too-deep'],
    ['c', 'b1', null, 'agenda.too-deep'],
    ['gone', null, null, 'agenda.unknown-item'],
    ['c', 'gone', null, 'agenda.unknown-item'],
    ['c', null, 'gone', 'agenda.unknown-item'],
    ['c', null, 'b1', 'agenda.unknown-item'],
    ['b', 'b', null, 'agenda.unknown-item'],
    ['b', null, 'b', 'agenda.unknown-item'],
    ['b', null, 'b1', 'agenda.unknown-item'],
  ])('%s under %s before %s is refused: %s', (id, parentId, beforeId, code) => {
    expect(decideMove(agenda, id, { parentId, beforeId })).toMatchObject({ ok: false, code });
  });

  it('never loses an item, keeps sub-items behind theirs, and can be taken back', () => {
    const ids = fc.constantFrom('a', 'b', 'b1', 'b2', 'c');
    const parent = fc.constantFrom(null, 'a', 'b', 'c');
    fc.assert(
      fc.property(ids, parent, fc.option(ids), (id, parentId, beforeId) => {
        const decided = decideMove(agenda, id, { parentId, beforeId });
        if (!decided.ok) return;
        const moved = decided.value;
        expect(moved.map((one) => one.id).sort()).toEqual(['a', 'b', 'b1', 'b2', 'c']);
        for (const [index, one] of moved.entries()) {
          const before = moved[index - 1];
          if (one.parentId) expect([before?.id, before?.parentId]).toContain(one.parentId);
        }
        const back = decideMove(moved, id, placeOf(agenda, id));
        expect(back).toMatchObject({ ok: true, value: agenda });
      }),
    );
  });
});

it('what was removed goes back where it stood', () => {
  for (const { id } of agenda) {
    const group = groupOf(agenda, id);
    const rest = agenda.filter((one) => !group.includes(one));
    const again = decidePlace(rest, group, placeOf(agenda, id));
    expect(again).toEqual({ ok: true, value: agenda });
  }
});
