import { expect, test } from 'vitest';
import { scoringProfile } from '../../../db/seed/demo-vote-profiles.ts';
import { linesOf, type VoteDraft, voteFaults } from './vote-draft.ts';

const election = { ...scoringProfile, form: 'election' as const, scoring: null };
const draft: VoteDraft = {
  ...{ title: 'Bầu', rollId: 'r', profile: election, lines: 'An\nBình', seats: '2' },
};

test('one entry a line, without numbers and empty lines', () => {
  expect(linesOf(' 1. Báo cáo\n\n2) Dự toán \nKế hoạch 2027')).toEqual([
    ...['Báo cáo', 'Dự toán', 'Kế hoạch 2027'],
  ]);
});

test('a whole draft has no fault', () => {
  expect(voteFaults(draft)).toEqual({});
});

test('each missing thing is named at its field', () => {
  expect(voteFaults({ ...draft, title: ' ', rollId: '', profile: null })).toEqual({
    ...{ title: 'title', rollId: 'roll', profile: 'rule' },
  });
  expect(voteFaults({ ...draft, lines: '' })).toEqual({ lines: 'candidates', seats: 'seats' });
  for (const seats of ['0', '3', '-1', 'hai', '']) {
    expect(voteFaults({ ...draft, seats })).toEqual({ seats: 'seats' });
  }
  const questions = { ...election, form: 'questions' as const };
  const many = Array.from({ length: 61 }, (_, n) => `Nội dung ${n}`).join('\n');
  expect(voteFaults({ ...draft, profile: questions, lines: many })).toEqual({
    lines: 'tooManyLines',
  });
});
