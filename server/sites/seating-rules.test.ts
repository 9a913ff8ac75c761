import { describe, expect, test } from 'vitest';
import type { PlanSeat, SeatingPlan } from '../rooms/contract.ts';
import type { SeatedPerson } from './seating-contract.ts';
import { decidePossible, decideSeats, proposeSeats, seatOrder } from './seating-rules.ts';

const seat = (id: string, x: number, y: number, values: Partial<PlanSeat> = {}): PlanSeat => ({
  ...{ kind: 'seat', id, label: id, x, y, angle: 0, head: false, group: null },
  ...values,
});
const plan = (...elements: PlanSeat[]): SeatingPlan => ({ width: 12, height: 8, elements });
const person = (personId: string, values: Partial<SeatedPerson> = {}): SeatedPerson => ({
  ...{ personId, name: personId, title: '', unit: '', role: 'delegate', siteId: 's', seat: null },
  ...values,
});

const hall = plan(
  seat('left', 4, 1, { angle: 180 }),
  seat('head', 6, 1, { angle: 180, head: true }),
  seat('right', 8, 1, { angle: 180 }),
  seat('row1-a', 5, 4),
  seat('row1-b', 7, 4),
  seat('row2', 6, 6),
);

describe('the order of seats', () => {
  test('goes out from the head, first to the right hand of whoever faces the room', () => {
    expect(seatOrder(hall).map(({ id }) => id)).toEqual([
      ...['head', 'left', 'right', 'row1-a', 'row1-b', 'row2'],
    ]);
  });

  test('takes the right of the plan where the head looks up the plan', () => {
    const turned = plan(seat('l', 4, 1), seat('h', 6, 1, { head: true }), seat('r', 8, 1));
    expect(seatOrder(turned).map(({ id }) => id)).toEqual(['h', 'r', 'l']);
  });

  test('takes the middle of the first row where no seat is marked as the head', () => {
    const plain = plan(seat('a', 2, 2), seat('b', 6, 2), seat('c', 10, 2), seat('d', 6, 5));
    expect(seatOrder(plain)[0]?.id).toBe('b');
    expect(seatOrder(plan())).toEqual([]);
  });
});

describe('the proposal', () => {
  test('puts the chair at the head, then everybody in order, guests last', () => {
    const people = [
      person('guest', { role: 'guest' }),
      person('first'),
      person('chair', { role: 'chair' }),
      person('second', { role: 'secretary' }),
    ];
    expect(proposeSeats(hall, people)).toEqual({
      seats: [
        { personId: 'chair', seat: 'head' },
        { personId: 'first', seat: 'left' },
        { personId: 'second', seat: 'right' },
        { personId: 'guest', seat: 'row1-a' },
      ],
      without: 0,
    });
  });

  test('leaves the head free where nobody chairs at this site', () => {
    expect(proposeSeats(hall, [person('first')]).seats).toEqual([
      { personId: 'first', seat: 'left' },
    ]);
  });

  test('says for how many there is no seat', () => {
    const small = plan(seat('a', 2, 2));
    const people = [person('c', { role: 'chair' }), person('x'), person('y')];
    expect(proposeSeats(small, people)).toMatchObject({ seats: [{ personId: 'c' }], without: 2 });
  });
});

describe('giving seats', () => {
  const site = { id: 's', plan: hall };
  const people = [
    person('a', { seat: 'left' }),
    person('b', { seat: 'right' }),
    person('c', { siteId: null }),
    person('d', { siteId: 'other' }),
  ];

  test('lets two change their seats, and brings in whoever is at no site', () => {
    const changes = [
      { personId: 'a', seat: 'right' },
      { personId: 'b', seat: 'left' },
      { personId: 'c', seat: 'head' },
    ];
    expect(decideSeats(site, people, changes)).toEqual({ ok: true, value: changes });
    expect(decideSeats(site, people, [{ personId: 'a', seat: null }])).toMatchObject({ ok: true });
  });

  test.each([
    ['sites.seat-taken', [{ personId: 'c', seat: 'left' }]],
    [
      'sites.seat-taken',
      [
        { personId: 'a', seat: 'head' },
        { personId: 'c', seat: 'head' },
      ],
    ],
    ['sites.unknown-seat', [{ personId: 'a', seat: 'Z99' }]],
    ['sites.unknown-person', [{ personId: 'x', seat: 'head' }]],
    ['sites.elsewhere', [{ personId: 'd', seat: 'head' }]],
    [
      'sites.person-twice',
      [
        { personId: 'a', seat: 'head' },
        { personId: 'a', seat: 'row2' },
      ],
    ],
  ])('%s', (code, changes) => {
    expect(decideSeats(site, people, changes)).toMatchObject({ ok: false, code });
  });
});

test.each([
  ['draft', true],
  ['in-session', true],
  ['ended', false],
  ['cancelled', false],
])('seats of a meeting that is %s: %s', (status, possible) => {
  expect(decidePossible(status).ok).toBe(possible);
});
