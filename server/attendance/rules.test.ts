import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { neededFor } from './contract.ts';
import { decideCheckIn, decideLeave, type Place, quorumOf, type SiteFacts } from './rules.ts';

const sites: SiteFacts = {
  siteIds: ['host', 'annex', 'own-devices'],
  hostSiteId: 'host',
  individualSiteId: 'own-devices',
};
const facts = { inSession: true, sites };
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
    const decided = decideCheckIn(null, room, { ...facts, inSession: false });
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
      { inSession: true, sites: { ...sites, individualSiteId: null } },
    );
    expect(decided).toEqual({ ok: true, value: { state: 'present-remote', siteId: null } });
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
