import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type RuleProfile, ruleProfile, type ScoringRule } from './contract.ts';
import { countVote } from './tally.ts';
import { countScores } from './tally-scoring.ts';
import { committeeProfile } from './testing/figures.ts';

/** The criteria of the demo's acceptance panel with their maxima. */
const maxima = { order: 20, method: 20, science: 25, use: 15, effect: 15, file: 5 };
const scoring: ScoringRule = {
  criteria: Object.entries(maxima).map(([id, maximum]) => ({
    ...{ id, label: id, maximum: maximum * 100 },
  })),
  step: 100,
  by: 'average',
  bands: [
    { grade: 'Xuất sắc', atLeast: 8600 },
    { grade: 'Đạt', atLeast: 5000 },
    { grade: 'Không đạt', atLeast: 0 },
  ],
  levels: {
    ...{ best: 'Xuất sắc', worst: 'Không đạt', otherwise: 'Đạt' },
    bestShare: { numerator: 3, denominator: 4 },
    worstShare: { numerator: 1, denominator: 3 },
  },
};
const profile = (change: Partial<ScoringRule> = {}): RuleProfile =>
  ruleProfile.parse({
    ...committeeProfile,
    ...{ form: 'scoring', denominator: 'present', tie: 'not-carried' },
    scoring: { ...scoring, ...change },
  });
const bands = [
  { grade: 'Xuất sắc', atLeast: 8600 },
  { grade: 'Khá', atLeast: 7000 },
  { grade: 'Đạt', atLeast: 5000 },
  { grade: 'Không đạt', atLeast: 0 },
];

/** The scores of the demo by member, in the order of the criteria. */
const demo = [
  [18, 17, 22, 13, 14, 4],
  [17, 17, 21, 13, 14, 4],
  [18, 18, 23, 13, 14, 4],
  [17, 16, 21, 13, 13, 4],
  [18, 17, 21, 13, 14, 4],
  [18, 18, 23, 14, 14, 4],
  [17, 17, 21, 13, 13, 4],
  [18, 17, 22, 14, 14, 4],
];
const ballotOf = (points: readonly number[]) => {
  const scores = Object.fromEntries(
    Object.keys(maxima).map((id, place) => [id, (points[place] ?? 0) * 100]),
  );
  return { personId: null, weight: 1, content: { form: 'scoring' as const, scores } };
};
/** A ballot whose points come to this total. */
const totalling = (total: number) => ({
  ...{ personId: null, weight: 1 },
  content: { form: 'scoring' as const, scores: { order: total } },
});

describe('the scoring ballot of the demo (S1)', () => {
  test('comes to 700 points of 8 ballots: 87,50, Xuất sắc', () => {
    const result = countScores(demo.map(ballotOf), profile({ bands }));
    expect(result).toMatchObject({ ballots: 8, total: 70_000, average: 8750, grade: 'Xuất sắc' });
    expect(result.criteria[0]).toEqual({ criterionId: 'order', total: 14_100, average: 1763 });
  });

  test('by levels six Xuất sắc of eight are exactly three quarters: Xuất sắc', () => {
    const result = countScores(demo.map(ballotOf), profile({ by: 'levels' }));
    expect(result).toMatchObject({ byLevels: 'Xuất sắc', grade: 'Xuất sắc' });
    expect(result.levels).toEqual([
      { grade: 'Xuất sắc', ballots: 6 },
      { grade: 'Đạt', ballots: 2 },
      { grade: 'Không đạt', ballots: 0 },
    ]);
  });

  test('counts those present by what they sent: the ninth member’s review is not there', () => {
    const members = demo.map((points, place) => ({
      ...{ personId: `${place}`, weight: 1, present: true },
      ballot: {
        ...{ content: ballotOf(points).content, siteId: null },
        ...{ channel: 'device' as const, signed: true },
      },
    }));
    const absent = { personId: 'D31', weight: 1, ballot: null, present: false };
    const { outcome, ...figures } = countVote({
      ...{ members: [...members, absent], nameless: [], profile: profile(), chairId: null },
      ...{ questions: [], candidates: [], seats: 0 },
    });
    expect(figures).toMatchObject({ members: 9, present: 8, cast: 8 });
    expect(outcome).toMatchObject({ form: 'scoring', average: 8750 });
  });
});

describe('levels (TT 11/2014)', () => {
  const byLevels = (...totals: number[]) =>
    countScores(totals.map(totalling), profile({ by: 'levels' })).grade;

  test.each([
    {
      why: 'three of four are three quarters',
      totals: [9000, 9000, 9000, 6000],
      grade: 'Xuất sắc',
    },
    { why: 'two of three are less', totals: [9000, 9000, 6000], grade: 'Đạt' },
    {
      why: 'one Không đạt keeps it from the best',
      totals: [9000, 9000, 9000, 9000, 100],
      grade: 'Đạt',
    },
    {
      why: 'one of three Không đạt is no more than a third',
      totals: [6000, 6000, 100],
      grade: 'Đạt',
    },
    { why: 'two of five are', totals: [6000, 6000, 6000, 100, 100], grade: 'Không đạt' },
  ])('$why: $grade', ({ totals, grade }) => {
    expect(byLevels(...totals)).toBe(grade);
  });

  test('no ballots have no grade', () => {
    expect(byLevels()).toBeNull();
  });
});

test('an average at the very edge of a band belongs to it, and is not rounded up to it', () => {
  const grade = (...totals: number[]) => countScores(totals.map(totalling), profile()).grade;
  expect(grade(8500, 8700)).toBe('Xuất sắc');
  // 85,9967 would be 86,00 on paper.
  expect(grade(8600, 8600, 8599)).toBe('Đạt');
});

test('the order of the ballots changes nothing, and the average is the nearest hundredth', () => {
  const totals = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(totals, (points) => {
      const result = countScores(points.map(totalling), profile());
      expect(countScores(points.toReversed().map(totalling), profile())).toEqual(result);
      expect(Math.abs(result.average * points.length - result.total) * 2).toBeLessThanOrEqual(
        points.length,
      );
    }),
  );
});
