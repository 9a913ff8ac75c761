import { expect, it } from 'vitest';
import { papersDueAt } from './due.ts';

it.each([
  ['three working days before a meeting', '2026-12-10T01:00:00Z', false, '2026-12-07'],
  ['one working day before an urgent one', '2026-12-14T01:00:00Z', true, '2026-12-11'],
  ['a day earlier for each holiday between', '2027-01-05T01:00:00Z', false, '2026-12-30'],
])('papers are due %s', (_name, startsAt, urgent, day) => {
  const due = papersDueAt({ startsAt: new Date(startsAt), urgent }, new Set(['2027-01-01']));
  expect(due).toBe(`${day}T10:00:00.000Z`);
});
