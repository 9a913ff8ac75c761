import { describe, expect, test } from 'vitest';
import type { Figures } from '../../server/ruleprofiles/contract.ts';
import { tryOutProfile } from '../../server/ruleprofiles/try-out.ts';
import type { RuleProfile } from '../../server/voting/contract.ts';
import { problemsOf } from '../../server/voting/queries.ts';
import { startingProfiles as starting } from './starting-rules.ts';

type Question = Extract<Figures, { form: 'questions' }>;

function question(change: Partial<Question>): Question {
  const nobody = { for: 0, against: 0, abstain: 0, invalid: 0, chair: null };
  return { form: 'questions', members: 15, present: 15, ...nobody, ...change };
}

function row(profile: RuleProfile, figures: Figures) {
  const [only] = tryOutProfile(profile, [figures]).rows;
  if (!only) throw new Error('the rule has no meaning');
  return only;
}

/** What one question came to: whether it carried, and its share in hundredths of a per cent. */
function decided(profile: RuleProfile, change: Partial<Question>) {
  const { fault, outcome } = row(profile, question(change));
  const [result] = outcome?.form === 'questions' ? outcome.questions : [];
  return fault ?? [result?.carried, result?.shares.for, result?.denominatorCount];
}

test.each(Object.entries(starting))(
  'the rule %s has a meaning, a source and an id',
  (_key, rule) => {
    expect(problemsOf(rule)).toEqual([]);
    expect(rule.source.length).toBeGreaterThan(20);
    expect(rule.source).toBe(rule.source.normalize('NFC'));
    expect(rule.id).not.toBeNull();
  },
);

test('no two rules share an id or a name', () => {
  const rules = Object.values(starting);
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
});

describe('two thirds of all have to be present', () => {
  test.each(Object.entries(starting))('under %s', (_key, rule) => {
    const quorumAt = (members: number, present: number) => {
      const figures: Record<RuleProfile['form'], Figures> = {
        questions: question({ members, present }),
        election: {
          ...{ form: 'election', members, present, seats: 1 },
          ...{ valid: 0, invalid: 0, votes: [0] },
        },
        scoring: { form: 'scoring', members, present, totals: [] },
      };
      return row(rule, figures[rule.form]).quorum;
    };
    expect(quorumAt(15, 10)).toEqual({ needed: 10, reached: true });
    expect(quorumAt(15, 9)).toEqual({ needed: 10, reached: false });
    // A fraction of a person is a whole one.
    expect(quorumAt(7, 5)).toEqual({ needed: 5, reached: true });
    expect(quorumAt(7, 4)).toEqual({ needed: 5, reached: false });
  });
});

const moreThanHalf = [
  ['committee', starting.committee],
  ['committee, in secret', starting.committeeSecret],
  ['council', starting.council],
  ['council, in secret', starting.councilSecret],
] as const;

describe('more than half of all', () => {
  test.each(moreThanHalf)('of the %s: eight of fifteen, not seven', (_name, rule) => {
    expect(decided(rule, { for: 8, against: 7 })).toEqual([true, 5333, 15]);
    expect(decided(rule, { for: 7, against: 6 })).toEqual([false, 4667, 15]);
  });

  test.each(moreThanHalf)('of the %s: exactly half of sixteen is not more', (_name, rule) => {
    const members = { members: 16, present: 16 };
    expect(decided(rule, { ...members, for: 8, against: 7 })).toEqual([false, 5000, 16]);
    expect(decided(rule, { ...members, for: 9, against: 7 })).toEqual([true, 5625, 16]);
  });

  test('who is absent counts in the whole: seven of the ten present are not enough', () => {
    expect(decided(starting.committee, { present: 10, for: 7 })).toEqual([false, 4667, 15]);
  });
});

describe('a tie of seven to seven among fourteen', () => {
  const tie = { members: 14, present: 14, for: 7, against: 7 };

  test('goes the side of the chair of a committee', () => {
    expect(decided(starting.committee, { ...tie, chair: 'for' })).toEqual([true, 5000, 14]);
    expect(decided(starting.committee, { ...tie, chair: 'against' })).toEqual([false, 5000, 14]);
  });

  test('is not carried anywhere else, and never in secret', () => {
    for (const rule of [starting.committeeSecret, starting.council, starting.councilSecret])
      expect(decided(rule, { ...tie, chair: 'for' })).toEqual([false, 5000, 14]);
  });
});

test('two thirds of all deputies remove one: exactly ten of fifteen do, nine do not', () => {
  expect(decided(starting.councilRemoval, { for: 10, against: 5 })).toEqual([true, 6667, 15]);
  expect(decided(starting.councilRemoval, { for: 9, against: 6 })).toEqual([false, 6000, 15]);
  expect(decided(starting.councilRemoval, { for: 11 })).toEqual([true, 7333, 15]);
});

test('more than half of the panel’s members who are present: five of eight, not four', () => {
  const here = { members: 9, present: 8 };
  expect(decided(starting.acceptance, { ...here, for: 5, against: 3 })).toEqual([true, 6250, 8]);
  expect(decided(starting.acceptance, { ...here, for: 4, against: 3 })).toEqual([false, 5000, 8]);
});

describe('an emulation council', () => {
  test('awards at exactly four fifths of all, by the first rule', () => {
    const of = { members: 10, present: 10 };
    expect(decided(starting.emulation80, { ...of, for: 8, against: 2 })).toEqual([true, 8000, 10]);
    expect(decided(starting.emulation80, { ...of, for: 7, against: 3 })).toEqual([false, 7000, 10]);
  });

  test('awards at exactly nine tenths of all, by the second', () => {
    const of = { members: 20, present: 20 };
    expect(decided(starting.emulation90, { ...of, for: 18, against: 2 })).toEqual([true, 9000, 20]);
    expect(decided(starting.emulation90, { ...of, for: 17, invalid: 3 })).toEqual([
      ...[false, 8500, 20],
    ]);
  });

  test('comes to the figures of the demo (V2): 81,82 % and 72,73 % of eleven', () => {
    const of = { members: 11, present: 11, invalid: 1 };
    expect(decided(starting.emulation80, { ...of, for: 9, against: 1 })).toEqual([true, 8182, 11]);
    expect(decided(starting.emulation80, { ...of, for: 8, against: 2 })).toEqual([false, 7273, 11]);
  });

  test('offers nobody to abstain', () => {
    expect(decided(starting.emulation80, { for: 8, abstain: 1 })).toBe('abstention-not-offered');
  });
});

describe('an election of a council', () => {
  const elect = (votes: number[], seats = 1) => {
    const { outcome } = row(starting.councilElection, {
      ...{ form: 'election', members: 15, present: 15, valid: 15, invalid: 0, seats, votes },
    });
    if (outcome?.form !== 'election') throw new Error('no election was counted');
    return outcome;
  };

  test('gives the seat to more than half of all: eight of fifteen, not seven', () => {
    expect(elect([8, 7]).candidates[0]).toMatchObject({ votes: 8, share: 5333, elected: true });
    expect(elect([7, 5, 3]).candidates[0]).toMatchObject({ votes: 7, share: 4667, elected: false });
  });

  test('holds another round between the two with most votes where nobody has that many', () => {
    expect(elect([7, 5, 3]).runOff).toHaveLength(2);
    expect(elect([8, 7]).runOff).toEqual([]);
  });
});

describe('grades of a panel', () => {
  const graded = (rule: RuleProfile, totals: number[]) => {
    const hundredths = totals.map((total) => total * 100);
    const figures = { form: 'scoring', members: 9, present: 9, totals: hundredths } as const;
    const { fault, outcome } = row(rule, figures);
    return outcome?.form === 'scoring' ? [outcome.average, outcome.grade] : fault;
  };

  test.each([
    [86, 'Xuất sắc', 85, 'Khá'],
    [70, 'Khá', 69, 'Đạt'],
    [50, 'Đạt', 49, 'Không đạt'],
  ])('by points: an average of exactly %i is %s, a point less is %s', (at, grade, below, less) => {
    expect(graded(starting.acceptancePoints, [at, at])).toEqual([at * 100, grade]);
    expect(graded(starting.acceptancePoints, [below, below])).toEqual([below * 100, less]);
    // One point less on one ballot of two is a half point below: it is not rounded up.
    expect(graded(starting.acceptancePoints, [at, below])).toEqual([at * 100 - 50, less]);
  });

  test('by points: the demo comes to 87,50, Xuất sắc (S1)', () => {
    const totals = [88, 86, 90, 84, 87, 91, 85, 89];
    expect(graded(starting.acceptancePoints, totals)).toEqual([8750, 'Xuất sắc']);
  });

  test.each([
    ['exactly three quarters say the best', [86, 86, 86, 60], 'Xuất sắc'],
    ['less than three quarters do', [86, 86, 60, 60], 'Đạt'],
    ['three quarters do, but one says the worst', [90, 90, 90, 40], 'Đạt'],
    ['exactly one third says the worst', [60, 60, 40], 'Đạt'],
    ['more than one third says the worst', [60, 60, 40, 40], 'Không đạt'],
  ])('by levels: %s', (_what, totals, grade) => {
    expect(graded(starting.acceptanceLevels, totals)).toMatchObject({ 1: grade });
  });

  test('a ballot of more than all criteria give is none', () => {
    expect(graded(starting.acceptancePoints, [101])).toBe('beyond-maximum');
  });
});
