import { expect, it } from 'vitest';
import type { PlannedItem } from '../../../../../../server/agenda/plan-contract.ts';
import { agendaClock, movedItems } from './agenda-clock.ts';

const item = (id: string, parentId: string | null, minutes: number): PlannedItem => ({
  ...{ id, parentId, minutes, position: 0, title: id, startsAt: '', presenters: [], roles: [] },
  ...{ preparingUnitId: null, preparingUnit: null, rollId: null, note: '', paperOnly: false },
});
const items = [item('a', null, 20), item('b', null, 30), item('b1', 'b', 25), item('b2', 'b', 10)];
const plan = {
  ...{ startsAt: '2026-12-10T01:00:00.000Z', endsAt: '2026-12-10T01:45:00.000Z' },
  ...{ editable: true, items },
};

it('counts on from the beginning, sub-items within theirs, and tells the overrun', () => {
  const clock = agendaClock(plan);
  const [a, b] = clock.items;
  expect(clock).toMatchObject({ totalMinutes: 50, lateMinutes: 5 });
  expect([a?.number, b?.number, b?.parts[1]?.number]).toEqual(['1', '2', '2.2']);
  expect(b?.startsAt.toISOString()).toBe('2026-12-10T01:20:00.000Z');
  expect(b?.parts[1]?.startsAt.toISOString()).toBe('2026-12-10T01:45:00.000Z');
  expect([a?.overrunMinutes, b?.overrunMinutes]).toEqual([0, 5]);
});

it.each([
  [{ itemId: 'b', parentId: null, beforeId: 'a' }, 'b b1 b2 a'],
  [{ itemId: 'a', parentId: null, beforeId: null }, 'b b1 b2 a'],
  [{ itemId: 'a', parentId: 'b', beforeId: null }, 'b b1 b2 a'],
  [{ itemId: 'a', parentId: 'b', beforeId: 'b2' }, 'b b1 a b2'],
  [{ itemId: 'b1', parentId: null, beforeId: 'b' }, 'a b1 b b2'],
])('shows %o at once', (move, expected) => {
  expect(
    movedItems(items, move)
      .map(({ id }) => id)
      .join(' '),
  ).toBe(expected);
});
