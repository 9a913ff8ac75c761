import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Candidate, type RuleProfile, ruleProfile } from './contract.ts';
import { countElection } from './tally-election.ts';
import { committeeProfile } from './testing/figures.ts';

const profile = (change: Partial<RuleProfile> = {}): RuleProfile =>
  ruleProfile.parse({
    ...committeeProfile,
    ...{ form: 'election', secrecy: 'secret', tie: 'not-carried', secondRound: 'run-off' },
    ...change,
  });
const named = (...ids: string[]): Candidate[] =>
  ids.map((id) => ({ id, name: id, note: '', personId: null }));
const ballot = (...chosen: string[]) => ({
  ...{ personId: null, weight: 1 },
  content: { form: 'election' as const, chosen, invalid: false },
});
const times = (count: number, one: ReturnType<typeof ballot>) =>
  Array.from({ length: count }, () => one);
const left = { ...ballot(), content: { form: 'election' as const, chosen: [], invalid: true } };

function elect(
  ballots: ReturnType<typeof ballot>[],
  {
    seats = 1,
    ids = ['a', 'b', 'c'],
    absent = 0,
    ...change
  }: Partial<RuleProfile> & {
    seats?: number;
    ids?: string[];
    absent?: number;
  } = {},
) {
  const roll = { members: ballots.length + absent, notCast: 0, absent };
  const result = countElection({
    ...{ ballots, roll, seats, candidates: named(...ids), profile: profile(change) },
  });
  const elected = result.candidates.filter((one) => one.elected).map((one) => one.candidateId);
  return { ...result, elected };
}

describe('an election', () => {
  test('gives the seats to those with most votes above the threshold', () => {
    const ballots = [...times(6, ballot('a', 'b')), ...times(4, ballot('b', 'c'))];
    const { elected, candidates } = elect(ballots, { seats: 2 });
    expect(elected).toEqual(['b', 'a']);
    expect(candidates.map(({ votes, share }) => [votes, share])).toEqual([
      [10, 10_000],
      [6, 6000],
      [4, 4000],
    ]);
  });

  test('exactly half of all members elects nobody where more than that is asked for', () => {
    const ballots = [...times(5, ballot('a')), ...times(5, ballot('b'))];
    expect(elect(ballots).elected).toEqual([]);
    expect(elect(ballots, { strict: false }).elected).toEqual([]);
    expect(elect(times(6, ballot('a')), { absent: 5 }).elected).toEqual(['a']);
    expect(elect(times(5, ballot('a')), { absent: 5 }).elected).toEqual([]);
  });

  test('two who are level at the last seat are not elected: they go into a run-off', () => {
    const ballots = [...times(6, ballot('a', 'b')), ...times(6, ballot('a', 'c'))];
    const result = elect(ballots, { seats: 2, strict: false });
    expect(result.elected).toEqual(['a']);
    expect(result.runOff.toSorted()).toEqual(['b', 'c']);
  });

  test('a seat nobody reached the threshold for goes to a run-off of the next two', () => {
    const ballots = [...times(4, ballot('a')), ...times(3, ballot('b')), ...times(2, ballot('c'))];
    const result = elect(ballots);
    expect(result.elected).toEqual([]);
    expect(result.runOff).toEqual(['a', 'b']);
    expect(elect(ballots, { secondRound: 'none' }).runOff).toEqual([]);
  });

  test('ballots left invalid, for nobody or for too many elect nobody and are told apart', () => {
    const ballots = [...times(3, ballot('a')), ballot('a', 'b'), ballot(), left];
    const { invalid, candidates, denominatorCount } = elect(ballots, { denominator: 'valid' });
    expect(invalid).toBe(3);
    expect(denominatorCount).toBe(3);
    expect(candidates[0]).toEqual({ candidateId: 'a', votes: 3, share: 10_000, elected: true });
  });
});

test('never more are elected than there are seats, and nobody with fewer votes before another', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const some = fc.array(fc.subarray(ids), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(some, fc.integer({ min: 1, max: 4 }), fc.boolean(), (choices, seats, strict) => {
      const ballots = choices.map((chosen) => ballot(...chosen));
      const threshold = { numerator: 1, denominator: 4 };
      const result = elect(ballots, { seats, ids, strict, threshold });
      expect(result.elected.length).toBeLessThanOrEqual(seats);
      const votes = new Map(result.candidates.map((one) => [one.candidateId, one.votes]));
      const least = Math.min(...result.elected.map((id) => votes.get(id) ?? 0));
      for (const one of result.candidates) {
        if (!one.elected) expect(one.votes).toBeLessThanOrEqual(least);
      }
      expect(result.runOff.some((id) => result.elected.includes(id))).toBe(false);
      expect(elect(ballots.toReversed(), { seats, ids, strict, threshold })).toEqual(result);
    }),
  );
});
