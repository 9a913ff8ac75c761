import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ruleProfile } from '../voting/contract.ts';
import { committeeProfile } from '../voting/testing/figures.ts';
import type { Figures } from './contract.ts';
import { tryOutProfile } from './try-out.ts';

const election = ruleProfile.parse({
  ...committeeProfile,
  ...{ form: 'election', tie: 'not-carried', secondRound: 'run-off' },
});
const answered: Extract<Figures, { form: 'questions' }> = {
  ...{ form: 'questions', members: 15, present: 14, chair: null },
  ...{ for: 11, against: 2, abstain: 1, invalid: 0 },
};

test('the demo’s V1 comes out as it is counted: 11 of 15, 73,33 %', () => {
  const { problems, rows } = tryOutProfile(committeeProfile, [answered]);
  expect(problems).toEqual([]);
  expect(rows).toMatchObject([
    {
      fault: null,
      quorum: { needed: 10, reached: true },
      outcome: {
        questions: [
          {
            counts: { for: 11, against: 2, abstain: 1, invalid: 0, notCast: 0, absent: 1 },
            shares: { for: 7333, against: 1333, abstain: 667, absent: 667 },
            denominatorCount: 15,
            carried: true,
          },
        ],
      },
    },
  ]);
});

test('a rule without meaning is told what is wrong with it, and nothing is counted', () => {
  const secret = { ...committeeProfile, secrecy: 'secret' } as const;
  expect(tryOutProfile(secret, [answered])).toEqual({ problems: ['tie-in-secret'], rows: [] });
});

describe('figures that no ballots can come to', () => {
  const standing = { form: 'election', members: 9, present: 9, invalid: 0 } as const;
  test.each([
    ['more-present-than-members', { ...answered, present: 16 }],
    ['more-cast-than-present', { ...answered, for: 12 }],
    ['chair-without-ballot', { ...answered, against: 0, chair: 'against' }],
    ['other-form', { form: 'scoring', members: 1, present: 1, totals: [] }],
  ] satisfies [string, Figures][])('%s', (fault, line) => {
    expect(tryOutProfile(committeeProfile, [line]).rows).toMatchObject([{ fault, outcome: null }]);
  });

  test.each([
    ['more-seats-than-candidates', { seats: 3, valid: 5, votes: [5, 4] }],
    ['more-votes-than-ballots', { seats: 2, valid: 5, votes: [6, 1] }],
    ['more-votes-than-ballots', { seats: 1, valid: 5, votes: [4, 2] }],
    ['ballots-for-nobody', { seats: 1, valid: 5, votes: [2, 2] }],
  ])('%s: %o', (fault, figures) => {
    const line = { ...standing, ...figures };
    expect(tryOutProfile(election, [line]).rows).toMatchObject([{ fault, outcome: null }]);
  });
});

test('ballots are made so that every candidate gets the votes of the figures, whatever they are', () => {
  const votes = fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(
      votes,
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 40 }),
      (given, seats, valid) => {
        const figures = { form: 'election', members: 40, present: 40, invalid: 0 } as const;
        const [row] = tryOutProfile(election, [{ ...figures, seats, valid, votes: given }]).rows;
        fc.pre(row?.fault === null);
        const outcome = row?.outcome;
        if (outcome?.form !== 'election') throw new Error('no election was counted');
        const counted = new Map(outcome.candidates.map((one) => [one.candidateId, one.votes]));
        expect(row?.candidateIds.map((id) => counted.get(id))).toEqual(given);
        expect(outcome.invalid).toBe(0);
      },
    ),
  );
});
