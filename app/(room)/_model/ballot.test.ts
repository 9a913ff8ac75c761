import { describe, expect, test } from 'vitest';
import { scoringProfile } from '../../../db/seed/demo-vote-profiles.ts';
import { demoVotes } from '../../../db/seed/demo-votes.ts';
import type { VoteView } from '../../../server/voting/contract.ts';
import { formatPoints } from '../_words/points.ts';
import { isFilled } from './ballot.ts';
import { fitsCriterion, gradeOf } from './scores.ts';

function voteWhere(found: (vote: VoteView) => boolean): VoteView {
  const vote = demoVotes.find(found);
  if (!vote) throw new Error('the demo has no such vote');
  return vote;
}
const scoring = voteWhere(({ form }) => form === 'scoring');
const awards = voteWhere(({ questions }) => questions.length === 2);

describe('whether a ballot is filled in', () => {
  test('every question of several has its answer', () => {
    const [one, two] = awards.questions.map(({ id }) => id);
    const filled = (answers: object) =>
      isFilled(awards, { form: 'questions', answers: { ...answers } });
    expect(filled({ [one ?? '']: 'for' })).toBe(false);
    expect(filled({ [one ?? '']: 'for', [two ?? '']: 'invalid' })).toBe(true);
  });

  test('no score is missing or beyond its maximum: 21 of 20 is refused', () => {
    const scores = { order: 1800, method: 1700, science: 2200, use: 1300, effect: 1400, file: 400 };
    const filled = (given: Record<string, number>) =>
      isFilled(scoring, { form: 'scoring', scores: given });
    expect(filled(scores)).toBe(true);
    expect(filled({ ...scores, order: 2100 })).toBe(false);
    expect(filled({ ...scores, order: 1850 })).toBe(false);
    const { file: _file, ...fewer } = scores;
    expect(filled(fewer)).toBe(false);
  });

  test('at least one candidate and no more than seats, or left invalid on purpose', () => {
    const election: VoteView = { ...scoring, form: 'election', seats: 2 };
    const filled = (chosen: string[], invalid = false) =>
      isFilled(election, { form: 'election', chosen, invalid });
    expect([filled([]), filled(['a']), filled(['a', 'b', 'c']), filled([], true)]).toEqual([
      ...[false, true, false, true],
    ]);
  });
});

test('scores are bounded by their criterion and graded by bands', () => {
  const rule = scoringProfile.scoring;
  if (!rule) throw new Error('no rule');
  expect(fitsCriterion(rule, { maximum: 2000 }, 2000)).toBe(true);
  expect(fitsCriterion(rule, { maximum: 2000 }, 2100)).toBe(false);
  expect(gradeOf(rule, 8600)).toBe('Xuất sắc');
  expect(gradeOf(rule, 8599)).toBe('Khá');
  expect(gradeOf(rule, 0)).toBe('Không đạt');
});

test('points are written as in the language', () => {
  expect([formatPoints(8750, 'vi'), formatPoints(8800, 'vi'), formatPoints(8750, 'en')]).toEqual([
    ...['87,50', '88', '87.50'],
  ]);
});
