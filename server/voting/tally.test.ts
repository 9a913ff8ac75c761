import { describe, expect, test } from 'vitest';
import type { RuleProfile } from './contract.ts';
import { ballotFor, committeeProfile, countOne, rollOf } from './testing/figures.ts';

const chairId = 'person-0000';
const twoThirds = { threshold: { numerator: 2, denominator: 3 }, strict: false } as const;

function decision(figures: Parameters<typeof rollOf>[0], profile: Partial<RuleProfile> = {}) {
  const rule = { ...committeeProfile, ...profile };
  const { carried, decidedBy } = countOne(rollOf(figures), rule, chairId);
  return { carried, decidedBy };
}

describe('the vote of the demo (V1)', () => {
  const members = rollOf({ for: 11, against: 2, abstain: 1, absent: 1 });
  const result = countOne(members, committeeProfile, chairId);

  test('comes out exactly: 11, 2, 1 and 1 of 15', () => {
    expect(result).toMatchObject({
      members: 15,
      present: 14,
      cast: 14,
      counts: { for: 11, against: 2, abstain: 1, invalid: 0, notCast: 0, absent: 1 },
      shares: { for: 7333, against: 1333, abstain: 667, invalid: 0, notCast: 0, absent: 667 },
      denominatorCount: 15,
      carried: true,
      decidedBy: 'threshold',
    });
  });
});

describe('what carries', () => {
  test.each([
    { name: '7 of 15 fails though it is more than half of 13 cast', for: 7, against: 6, absent: 2 },
    { name: '7 to 7 on a roll of 15 is no tie and fails', for: 7, against: 7, absent: 1 },
    { name: 'nothing is carried where nobody voted', absent: 15 },
  ])('$name', ({ name: _name, ...figures }) => {
    expect(decision(figures)).toEqual({ carried: false, decidedBy: 'threshold' });
  });

  test.each([
    { profile: { denominator: 'cast' }, carried: true },
    { profile: { denominator: 'present' }, carried: false },
    { profile: { denominator: 'present', strict: false }, carried: true },
    { profile: { denominator: 'all' }, carried: false },
  ] as const)('7 for, 6 against, 1 not cast, 1 absent under %o', ({ profile, carried }) => {
    const figures = { for: 7, against: 6, notCast: 1, absent: 1 };
    expect(decision(figures, profile).carried).toBe(carried);
  });

  test.each([
    { for: 10, carried: true },
    { for: 9, carried: false },
  ])('$for of 15 at least two thirds: $carried', ({ for: inFavour, carried }) => {
    const figures = { for: inFavour, against: 15 - inFavour };
    expect(decision(figures, twoThirds)).toEqual({ carried, decidedBy: 'threshold' });
  });

  test('exactly two thirds does not carry where more than that is asked for', () => {
    const figures = { for: 10, against: 5 };
    expect(decision(figures, { ...twoThirds, strict: true }).carried).toBe(false);
  });
});

describe('a tie', () => {
  test('7 to 7 on a roll of 14 goes the side of the chair, who voted for', () => {
    const tie = { carried: true, decidedBy: 'chair-side' };
    expect(decision({ for: 7, against: 7 })).toEqual(tie);
  });

  test.each([
    { who: 'the chair voted against', chair: 'person-0013', decidedBy: 'chair-side' },
    { who: 'the chair is not on the roll', chair: 'somebody', decidedBy: 'tie-not-carried' },
    { who: 'there is no chair', chair: null, decidedBy: 'tie-not-carried' },
  ])('is not carried where $who', ({ chair, decidedBy }) => {
    const members = rollOf({ for: 7, against: 7 });
    const result = countOne(members, committeeProfile, chair);
    expect(result).toMatchObject({ carried: false, decidedBy });
  });

  test('is not carried where the profile says so, whatever the chair voted', () => {
    const decided = decision({ for: 7, against: 7 }, { tie: 'not-carried' });
    expect(decided).toEqual({ carried: false, decidedBy: 'tie-not-carried' });
  });

  test('never lowers a threshold above one half', () => {
    const decided = decision({ for: 7, against: 7 }, { ...twoThirds, tie: 'chair-side' });
    expect(decided).toEqual({ carried: false, decidedBy: 'threshold' });
  });

  test('is counted among the ballots where they are the denominator', () => {
    const figures = { for: 3, against: 3, absent: 9 };
    const decided = decision(figures, { denominator: 'cast' });
    expect(decided).toEqual({ carried: true, decidedBy: 'chair-side' });
  });
});

describe('the five facts', () => {
  test('whoever voted and left has voted; whoever left without voting is absent', () => {
    const members = [
      { personId: 'a', weight: 1, ballot: ballotFor('for', 'annex'), present: false },
      { personId: 'b', weight: 1, ballot: null, present: false },
      { personId: 'c', weight: 1, ballot: null, present: true },
    ];
    expect(countOne(members, committeeProfile, chairId)).toMatchObject({
      present: 2,
      cast: 1,
      counts: { for: 1, notCast: 1, absent: 1 },
    });
  });

  test('ballots are counted by the site of the voter', () => {
    const at = (personId: string, siteId: string | null) => {
      return { personId, weight: 1, ballot: ballotFor('for', siteId), present: true };
    };
    const members = [at('a', 'hall'), at('b', null), at('c', 'hall'), at('d', 'annex')];
    const { castBySite } = countOne(members, committeeProfile, chairId);
    expect(castBySite[0]).toEqual({ siteId: 'hall', cast: 2 });
    expect(castBySite).toHaveLength(3);
    expect(castBySite).toContainEqual({ siteId: null, cast: 1 });
    expect(castBySite).toContainEqual({ siteId: 'annex', cast: 1 });
  });

  test('what the denominator does not contain has no share of it', () => {
    const members = rollOf({ for: 2, against: 1, notCast: 4, absent: 5 });
    const profile = { ...committeeProfile, denominator: 'present' } as const;
    const { shares, denominatorCount } = countOne(members, profile, chairId);
    expect(denominatorCount).toBe(7);
    expect(shares).toEqual({
      for: 2857,
      against: 1429,
      abstain: 0,
      invalid: 0,
      notCast: 5714,
      absent: 0,
    });
  });
});
