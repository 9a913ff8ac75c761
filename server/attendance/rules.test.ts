import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { neededFor } from './contract.ts';
import {
  decideByCode,
  decideCheckIn,
  decideLeave,
  decideMark,
  doorsAreOpen,
  isLate,
  type Place,
  placeOfCode,
  quorumOf,
  type SiteFacts,
} from './rules.ts';

const sites: SiteFacts = {
  siteIds: ['host', 'annex', 'own-devices'],
  hostSiteId: 'host',
  individualSiteId: 'own-devices',
};
const facts = { doorsOpen: true, byCode: false, sites };
const people = (count: number) => Array.from({ length: count }, (_, index) => `person-${index}`);

function quorum(members: number, present: number, numerator = 2, denominator = 3) {
  const memberIds = people(members);
  const roll = { rollId: 'roll', memberIds };
  const fraction = { quorumNumerator: numerator, quorumDenominator: denominator };
  return quorumOf({ ...roll, ...fraction }, new Set(people(present)));
}

describe('quorum', () => {
  test.each([
    { members: 15, present: 10, needed: 10, quorumMet: true },
    { members: 15, present: 9, needed: 10, quorumMet: false },
    { members: 9, present: 6, needed: 6, quorumMet: true },
    { members: 11, present: 7, needed: 8, quorumMet: false },
    { members: 11, present: 8, needed: 8, quorumMet: true },
    { members: 1, present: 1, needed: 1, quorumMet: true },
  ])('two thirds of $members need $needed; $present present', ({ members, present, ...told }) => {
    expect(quorum(members, present)).toEqual({ rollId: 'roll', members, present, ...told });
  });

  test('a roll without members never has a quorum', () => {
    expect(quorum(0, 0).quorumMet).toBe(false);
  });

  test('whoever is not on the roll does not count, present or not', () => {
    const roll = { rollId: 'roll', memberIds: ['a', 'b', 'c'] };
    const fraction = { quorumNumerator: 2, quorumDenominator: 3 };
    const present = new Set(['a', 'substitute', 'guest']);
    expect(quorumOf({ ...roll, ...fraction }, present)).toMatchObject({
      present: 1,
      quorumMet: false,
    });
  });

  test('is met exactly from the number that is said to be needed, for any fraction', () => {
    const fraction = fc
      .tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1000 }))
      .map(([a, b]) => ({ numerator: Math.min(a, b), denominator: Math.max(a, b) }));
    fc.assert(
      fc.property(fraction, fc.integer({ min: 1, max: 500 }), ({ numerator, denominator }, all) => {
        const needed = neededFor(all, numerator, denominator);
        expect(quorum(all, needed, numerator, denominator).quorumMet).toBe(true);
        expect(quorum(all, needed - 1, numerator, denominator).quorumMet).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});

describe('checking in', () => {
  const room = { presence: 'present-room', siteId: null } as const;

  test.each([
    { name: 'the hall unless said otherwise', asked: room, siteId: 'host' },
    { name: 'the room named', asked: { ...room, siteId: 'annex' }, siteId: 'annex' },
    {
      name: 'own devices, whatever was asked',
      asked: { presence: 'present-remote', siteId: 'host' } as const,
      siteId: 'own-devices',
    },
  ])('counts for $name', ({ asked, siteId }) => {
    expect(decideCheckIn(null, asked, facts)).toEqual({
      ok: true,
      value: { state: asked.presence, siteId },
    });
  });

  test.each([
    { presence: 'present-site', siteId: null },
    { presence: 'present-site', siteId: 'elsewhere' },
    { presence: 'present-room', siteId: 'own-devices' },
  ] as const)('is refused without a room of this meeting: %o', (asked) => {
    expect(decideCheckIn(null, asked, facts)).toMatchObject({ code: 'attendance.unknown-site' });
  });

  test('is refused outside the session', () => {
    const decided = decideCheckIn(null, room, { ...facts, doorsOpen: false });
    expect(decided).toMatchObject({ code: 'attendance.not-in-session' });
  });

  test('writes nothing for whoever stands there already, and a move for whoever does not', () => {
    const current: Place = { state: 'present-room', siteId: 'host' };
    expect(decideCheckIn(current, room, facts)).toEqual({ ok: true, value: null });
    const moved = decideCheckIn(current, { ...room, siteId: 'annex' }, facts);
    expect(moved).toMatchObject({ value: { siteId: 'annex' } });
  });

  test('works in a meeting without a site for own devices', () => {
    const decided = decideCheckIn(
      null,
      { presence: 'present-remote', siteId: null },
      { ...facts, sites: { ...sites, individualSiteId: null } },
    );
    expect(decided).toEqual({ ok: true, value: { state: 'present-remote', siteId: null } });
  });
});

describe('by code', () => {
  const byCode = { ...facts, byCode: true };
  const hall: Place = { state: 'present-room', siteId: 'host' };

  test('a tap is no proof of being in a room, but at home there is nothing else', () => {
    const room = { presence: 'present-room', siteId: null } as const;
    const home = { presence: 'present-remote', siteId: null } as const;
    expect(decideCheckIn(null, room, byCode)).toMatchObject({ code: 'attendance.code-needed' });
    expect(decideCheckIn(hall, room, byCode)).toEqual({ ok: true, value: null });
    expect(decideCheckIn(null, home, byCode)).toMatchObject({ ok: true });
  });

  test('the code of the hall leads to the hall, any other to its site', () => {
    expect(placeOfCode('host', sites)).toEqual(hall);
    expect(placeOfCode('annex', sites)).toEqual({ state: 'present-site', siteId: 'annex' });
  });

  test('a code counts once for a person who left, and changes nothing for one who is there', () => {
    const open = { doorsOpen: true, usedBefore: true };
    const left: Place = { state: 'left', siteId: 'host' };
    expect(decideByCode(hall, hall, open)).toEqual({ ok: true, value: null });
    expect(decideByCode(left, hall, open)).toMatchObject({ code: 'attendance.code-used' });
    expect(decideByCode(left, hall, { ...open, usedBefore: false })).toEqual({
      ok: true,
      value: hall,
    });
    expect(decideByCode(null, hall, { doorsOpen: false, usedBefore: false })).toMatchObject({
      code: 'attendance.not-in-session',
    });
  });
});

describe('the doors', () => {
  const startsAt = new Date('2026-12-10T01:00:00.000Z');
  const at = (status: string, time: string) =>
    doorsAreOpen({ status, startsAt, openedAt: null }, new Date(`2026-12-10T${time}.000Z`));

  test('open an hour before the beginning and close with the end', () => {
    expect(at('invited', '00:00:00')).toBe(true);
    expect(doorsAreOpen({ status: 'invited', startsAt, openedAt: null }, new Date(0))).toBe(false);
    expect(at('in-session', '00:00:00')).toBe(true);
    expect(at('suspended', '03:00:00')).toBe(true);
    expect(
      ['draft', 'approved', 'ended', 'cancelled'].map((status) => at(status, '02:00:00')),
    ).toEqual([false, false, false, false]);
  });
});

describe('being late', () => {
  const openedAt = new Date('2026-12-10T01:00:00.000Z');
  const lateBy = (ms: number) => isLate(new Date(openedAt.getTime() + ms), openedAt);

  test('begins after the fifth minute, and nobody is late who never came', () => {
    expect([lateBy(-1), lateBy(300_000), lateBy(300_001)]).toEqual([false, false, true]);
    expect(isLate(null, openedAt)).toBe(false);
    expect(isLate(openedAt, null)).toBe(false);
  });
});

describe('being marked', () => {
  const session = { status: 'in-session', takesPart: true };

  test('puts down absence, also of somebody who was checked in by mistake', () => {
    const absent = { ok: true, value: { state: 'absent', siteId: null } };
    expect(decideMark(null, 'absent', session)).toEqual(absent);
    expect(decideMark({ state: 'present-room', siteId: 'host' }, 'absent', session)).toEqual(
      absent,
    );
    expect(decideMark({ state: 'absent', siteId: null }, 'absent', session)).toEqual({
      ok: true,
      value: null,
    });
  });

  test('is for people of the meeting, until its end', () => {
    expect(decideMark(null, 'excused', { ...session, takesPart: false })).toMatchObject({
      code: 'attendance.unknown-person',
    });
    expect(decideMark(null, 'excused', { ...session, status: 'ended' })).toMatchObject({
      code: 'attendance.not-in-session',
    });
  });
});

describe('leaving', () => {
  test('keeps the site that was left, and happens once', () => {
    const left = { state: 'left', siteId: 'annex' } as const;
    expect(decideLeave({ state: 'present-site', siteId: 'annex' })).toEqual({
      ok: true,
      value: left,
    });
    expect(decideLeave(left)).toEqual({ ok: true, value: null });
  });

  test.each([null, { state: 'excused', siteId: null }, { state: 'absent', siteId: null }] as const)(
    'is refused for whoever was not there: %o',
    (current) => {
      expect(decideLeave(current)).toMatchObject({ code: 'attendance.not-present' });
    },
  );
});
