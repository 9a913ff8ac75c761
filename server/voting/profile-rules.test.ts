import { describe, expect, test } from 'vitest';
import { checkContent, type FilledVote } from './ballot-rules.ts';
import { type BallotContent, type RuleProfile, ruleProfile } from './contract.ts';
import { problemsOf } from './profile-rules.ts';
import { committeeProfile } from './testing/figures.ts';

const half = { numerator: 1, denominator: 2 };
const scoring = {
  criteria: [{ id: 'order', label: 'Hoàn thành so với đặt hàng', maximum: 2000 }],
  ...{ step: 100 as const, by: 'average' as const, levels: null },
  bands: [
    { grade: 'Đạt', atLeast: 1000 },
    { grade: 'Không đạt', atLeast: 0 },
  ],
};
const profile = (change: Partial<RuleProfile>) =>
  ruleProfile.parse({ ...committeeProfile, ...change });
const secret = { secrecy: 'secret', tie: 'not-carried' } as const;

describe('a rule profile', () => {
  test.each([
    ['of the demo', {}],
    ['that is secret', secret],
    ['that is secret with valid ballots as the whole', { ...secret, denominator: 'valid' }],
    ['by scores', { form: 'scoring', tie: 'not-carried', scoring }],
    ['of an election with a run-off', { ...secret, form: 'election', secondRound: 'run-off' }],
  ] as const)('%s makes sense', (_name, change) => {
    expect(problemsOf(profile(change))).toEqual([]);
  });

  test.each([
    ['tie-in-secret', { secrecy: 'secret' }],
    ['weights-in-secret', { ...secret, weights: true }],
    ['running-in-secret', { ...secret, reveal: 'running' }],
    ['proxies-in-secret', { ...secret, proxies: true }],
    ['tie-needs-half', { threshold: { numerator: 2, denominator: 3 } }],
    ['tie-outside-questions', { form: 'election', threshold: half }],
    ['scoring-without-criteria', { form: 'scoring', tie: 'not-carried' }],
    ['scoring-outside-scoring', { scoring }],
    ['run-off-outside-election', { secondRound: 'run-off' }],
    [
      'threshold-nothing',
      { tie: 'not-carried', strict: false, threshold: { numerator: 0, denominator: 1 } },
    ],
    [
      'bands-out-of-order',
      {
        form: 'scoring',
        tie: 'not-carried',
        scoring: { ...scoring, bands: scoring.bands.toReversed() },
      },
    ],
    [
      'levels-missing',
      { form: 'scoring', tie: 'not-carried', scoring: { ...scoring, by: 'levels' } },
    ],
  ] as const)('is refused: %s', (problem, change) => {
    expect(problemsOf(profile(change))).toEqual([problem]);
  });
});

describe('a ballot', () => {
  const questions = [
    { id: 'q1', title: 'Một', documentId: null },
    { id: 'q2', title: 'Hai', documentId: null },
  ];
  const candidates = ['a', 'b', 'c'].map((id) => ({ id, name: id, note: '', personId: null }));
  const list: FilledVote = {
    form: 'questions',
    questions,
    candidates: [],
    seats: 0,
    profile: profile({}),
  };
  const election: FilledVote = {
    form: 'election',
    questions: [],
    candidates,
    seats: 2,
    profile: profile({ form: 'election', tie: 'not-carried' }),
  };
  const scores: FilledVote = {
    form: 'scoring',
    questions: [],
    candidates: [],
    seats: 0,
    profile: profile({ form: 'scoring', tie: 'not-carried', scoring }),
  };
  const answers = (q1: 'for' | 'abstain' | 'invalid', q2?: 'for'): BallotContent => {
    return { form: 'questions', answers: q2 ? { q1, q2 } : { q1 } };
  };
  const chosen = (...ids: string[]): BallotContent => ({
    form: 'election',
    chosen: ids,
    invalid: false,
  });
  const points = (order: number): BallotContent => ({ form: 'scoring', scores: { order } });

  test.each([
    [list, answers('for', 'for')],
    [list, answers('abstain', 'for')],
    [election, chosen('a')],
    [election, chosen('a', 'c')],
    [scores, points(2000)],
    [scores, points(0)],
    [{ ...list, profile: profile(secret) }, answers('invalid', 'for')],
  ])('that is filled in as the vote asks is taken', (vote, content) => {
    expect(checkContent(content, vote)).toEqual({ ok: true, value: null });
  });

  test.each([
    ['an answer is missing', list, answers('for')],
    [
      'another question is answered',
      list,
      { form: 'questions', answers: { q1: 'for', q3: 'for' } },
    ],
    ['an open ballot is left invalid', list, answers('invalid', 'for')],
    [
      'abstaining is not offered',
      { ...list, profile: profile({ abstention: false }) },
      answers('abstain', 'for'),
    ],
    ['nobody is chosen', election, chosen()],
    ['more are chosen than there are seats', election, chosen('a', 'b', 'c')],
    ['somebody is chosen twice', election, chosen('a', 'a')],
    ['somebody else is chosen', election, chosen('x')],
    ['a score of 21 of 20', scores, points(2100)],
    ['a score between two steps', scores, points(1950)],
    ['a score for something else', scores, { form: 'scoring', scores: { other: 100 } }],
    ['it is of another form', scores, chosen('a')],
  ] as const)('is refused where %s', (_why, vote, content) => {
    expect(checkContent(content, vote)).toMatchObject({ ok: false, code: 'voting.wrong-content' });
  });
});
