import { describe, expect, test } from 'vitest';
import type { PersonHistory } from './contract.ts';
import { countPeople, headcountInWords, remarks, standingInWords } from './record-rules.ts';

const siteNames = new Map([
  ['hall', 'Hội trường tầng 3'],
  ['annex', 'UBND phường Đoan Hùng'],
]);
const nobody: PersonHistory = {
  ...{
    personId: 'p',
    name: 'Đỗ Thị Lan',
    title: 'Chuyên viên',
    unit: 'Văn phòng',
    role: 'delegate',
  },
  ...{ substituteFor: null, substitute: null, late: false, firstAt: null, entries: [] },
};
type Entry = PersonHistory['entries'][number];
const entry = (state: Entry['state'], time: string, values: Partial<Entry> = {}): Entry => ({
  ...{ state, siteId: 'hall', means: 'tap', byName: null, reason: null },
  at: `2026-12-10T${time}:00.000Z`,
  ...values,
});
const having = (...entries: Entry[]): PersonHistory => ({ ...nobody, entries });

describe('where a person stands', () => {
  test.each([
    [nobody, 'Chưa điểm danh'],
    [having(entry('present-room', '01:00')), 'Có mặt tại Hội trường tầng 3'],
    [
      having(entry('present-site', '01:00', { siteId: 'annex' })),
      'Có mặt tại điểm cầu UBND phường Đoan Hùng',
    ],
    [having(entry('present-remote', '01:00', { siteId: null })), 'Có mặt từ xa'],
    [having(entry('present-room', '01:00'), entry('left', '02:00')), 'Đã rời họp'],
    [having(entry('excused', '01:00')), 'Vắng có lý do'],
    [having(entry('absent', '01:00')), 'Vắng'],
  ])('is what the last entry says', (person, words) => {
    expect(standingInWords(person, siteNames)).toBe(words);
  });
});

describe('remarks', () => {
  test('tell of leaving and coming back with their times in Vietnam', () => {
    const person = having(
      entry('present-room', '01:00', { means: 'clerk', byName: 'Trần Văn Thư' }),
      entry('left', '02:15'),
      entry('present-room', '02:40'),
    );
    expect(remarks({ ...person, late: true })).toBe(
      'đến muộn; điểm danh hộ: Trần Văn Thư; rời họp lúc 09:15; trở lại lúc 09:40',
    );
  });

  test('give the reason of an absence, and not one that has passed', () => {
    const excused = entry('excused', '00:30', { reason: 'đi công tác' });
    expect(remarks(having(excused))).toBe('lý do: đi công tác');
    expect(remarks(having(excused, entry('present-room', '01:00')))).toBe('');
  });

  test('name who sits for whom', () => {
    expect(remarks({ ...nobody, substituteFor: 'A' })).toBe('dự thay đồng chí A');
    expect(remarks({ ...nobody, substitute: 'B' })).toBe('cử đồng chí B dự thay');
  });
});

test('everybody is counted once', () => {
  const people = [
    nobody,
    having(entry('present-room', '01:00')),
    having(entry('present-remote', '01:00')),
    having(entry('left', '01:00')),
    { ...having(entry('present-site', '01:00')), late: true },
  ];
  const { all, late, ...counts } = countPeople(people);
  expect(Object.values(counts).reduce((sum, one) => sum + one, 0)).toBe(all);
  expect(late).toBe(1);
  expect(headcountInWords(people)).toBe(
    'Có mặt 3/5 người (tại phòng họp chính 1, tại điểm cầu 1, từ xa 1); đã rời họp 1, chưa điểm danh 1; đến muộn 1',
  );
});
