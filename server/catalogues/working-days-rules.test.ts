import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfOfficeBefore } from './working-days-rules.ts';

describe('the end of work some working days before', () => {
  it.each([
    ['a Thursday', '2026-12-10T01:00:00Z', 3, '2026-12-07'],
    ['a Tuesday: Saturday and Sunday do not count', '2026-12-15T01:00:00Z', 3, '2026-12-10'],
    ['a Monday', '2026-12-14T01:00:00Z', 1, '2026-12-11'],
    ['half past midnight in Vietnam', '2026-12-09T17:30:00Z', 1, '2026-12-09'],
    ['the same day', '2026-12-10T01:00:00Z', 0, '2026-12-10'],
    // Friday 1 January 2027 is a holiday, the days after it are a weekend.
    ['the Monday after New Year', '2027-01-04T01:00:00Z', 1, '2026-12-31'],
    // 30 April 2027 is a Friday, 1 May the Saturday after it.
    ['the Tuesday after Labour Day', '2027-05-04T01:00:00Z', 3, '2027-04-28'],
  ])('%s', (_name, moment, days, expected) => {
    const holidays = new Set(['2027-01-01', '2027-04-30', '2027-05-01']);
    const found = endOfOfficeBefore(new Date(moment), days, holidays).toISOString();
    expect(found).toBe(`${expected}T10:00:00.000Z`);
  });

  it('is never on a holiday, and never later for one holiday more', () => {
    const day = fc.integer({ min: 0, max: 364 }).map((n) => new Date(Date.UTC(2026, 0, 1 + n)));
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 30 }),
        fc.array(day, { maxLength: 30 }),
        (moment, days, free) => {
          const holidays = new Set(free.map((date) => date.toISOString().slice(0, 10)));
          const end = endOfOfficeBefore(moment, days, holidays);
          expect(holidays.has(end.toISOString().slice(0, 10))).toBe(false);
          expect(end <= endOfOfficeBefore(moment, days, new Set())).toBe(true);
        },
      ),
    );
  });
});
