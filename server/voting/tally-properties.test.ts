import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RuleProfile } from './contract.ts';
import { shareOf } from './shares.ts';
import { committeeProfile, countOne, rollOf } from './testing/figures.ts';

const numRuns = process.env.LONG === '1' ? 5_000 : 300;
const upTo = (max: number) => fc.integer({ min: 0, max });
const anyFigures = fc.record({
  for: upTo(60),
  against: upTo(60),
  abstain: upTo(30),
  notCast: upTo(30),
  absent: upTo(30),
});
const anyProfile: fc.Arbitrary<RuleProfile> = fc
  .record({
    parts: fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 1000 })),
    denominator: fc.constantFrom('all' as const, 'present' as const, 'cast' as const),
    strict: fc.boolean(),
    tie: fc.constantFrom('chair-side' as const, 'not-carried' as const),
  })
  .map(({ parts: [a, b], ...rest }) => {
    const threshold = { numerator: Math.min(a, b), denominator: Math.max(a, b) };
    return { ...committeeProfile, ...rest, threshold };
  });
const chairId = 'person-0000';

const count = (figures: Parameters<typeof rollOf>[0], profile: RuleProfile) =>
  countOne(rollOf(figures), profile, chairId);

test('every member is exactly one of the five facts', () => {
  fc.assert(
    fc.property(anyFigures, anyProfile, (figures, profile) => {
      const { counts, members, present, cast } = count(figures, profile);
      expect(counts).toEqual({ ...figures, invalid: 0 });
      expect(present + counts.absent).toBe(members);
      expect(cast + counts.notCast).toBe(present);
    }),
    { numRuns },
  );
});

test('the shares of all members differ from the whole by rounding alone', () => {
  fc.assert(
    fc.property(anyFigures, (figures) => {
      const { shares, members } = count(figures, committeeProfile);
      fc.pre(members > 0);
      const sum = Object.values(shares).reduce((total, share) => total + share, 0);
      // Five shares, each off by half a hundredth at most.
      expect(Math.abs(sum - 10_000)).toBeLessThanOrEqual(2);
    }),
    { numRuns },
  );
});

test('a share is the nearest hundredth of a per cent, the upper one where two are', () => {
  fc.assert(
    fc.property(upTo(1_000_000), fc.integer({ min: 1, max: 1_000_000 }), (part, whole) => {
      const share = BigInt(shareOf(part, whole));
      const twice = 20_000n * BigInt(part);
      // Twice what the share lacks, in whole numbers: below one half, or one half too much.
      const offset = twice - 2n * share * BigInt(whole);
      expect(offset < BigInt(whole)).toBe(true);
      expect(offset >= -BigInt(whole)).toBe(true);
    }),
    { numRuns },
  );
});

test('a ballot for instead of another fact never turns carried into not carried', () => {
  const from = fc.constantFrom('against' as const, 'abstain' as const, 'notCast' as const);
  fc.assert(
    fc.property(anyFigures, anyProfile, from, (figures, profile, other) => {
      fc.pre(figures[other] > 0 && figures.for > 0);
      const more = { ...figures, for: figures.for + 1, [other]: figures[other] - 1 };
      const before = count(figures, profile).carried;
      expect(before && !count(more, profile).carried).toBe(false);
    }),
    { numRuns },
  );
});

test('the threshold is compared exactly, as a comparison of fractions in whole numbers', () => {
  fc.assert(
    fc.property(anyFigures, anyProfile, (figures, profile) => {
      const { carried, decidedBy, denominatorCount } = count(figures, profile);
      fc.pre(decidedBy === 'threshold');
      const left = BigInt(figures.for) * BigInt(profile.threshold.denominator);
      const right = BigInt(profile.threshold.numerator) * BigInt(denominatorCount);
      const reached = profile.strict ? left > right : left >= right;
      expect(carried).toBe(denominatorCount > 0 && reached);
    }),
    { numRuns },
  );
});

test('the order of the roll changes nothing', () => {
  fc.assert(
    fc.property(anyFigures, anyProfile, (figures, profile) => {
      const members = rollOf(figures);
      const forward = countOne(members, profile, chairId);
      expect(countOne(members.toReversed(), profile, chairId)).toEqual(forward);
    }),
    { numRuns },
  );
});
