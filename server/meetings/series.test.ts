import { describe, expect, it } from 'vitest';
import { recurrence } from './planning-contract.ts';
import { mostInSeries, occurrences } from './series.ts';

const days = (first: string, rule: unknown) =>
  occurrences(new Date(first), recurrence.parse(rule)).map((time) => time.toISOString());

describe('a series', () => {
  it('goes on every week at the same hour, the first meeting included', () => {
    const end = { by: 'count', count: 3 };
    expect(days('2026-12-10T01:00:00.000Z', { frequency: 'weekly', end })).toEqual([
      '2026-12-10T01:00:00.000Z',
      '2026-12-17T01:00:00.000Z',
      '2026-12-24T01:00:00.000Z',
    ]);
  });

  it('goes by Vietnamese days where another day has begun elsewhere', () => {
    // Monday 07:00 and Thursday 07:00 in Vietnam begin on the midnight before in Europe.
    const rule = {
      frequency: 'weekly',
      weekdays: [1, 4],
      end: { by: 'date', until: '2026-12-17' },
    };
    expect(days('2026-12-07T00:00:00.000Z', rule)).toEqual([
      '2026-12-07T00:00:00.000Z',
      '2026-12-10T00:00:00.000Z',
      '2026-12-14T00:00:00.000Z',
      '2026-12-17T00:00:00.000Z',
    ]);
  });

  it('keeps the weekday and its place in the month', () => {
    const end = { by: 'count', count: 3 };
    // The second Thursday.
    expect(days('2026-12-10T01:00:00.000Z', { frequency: 'monthly', end })).toEqual([
      '2026-12-10T01:00:00.000Z',
      '2027-01-14T01:00:00.000Z',
      '2027-02-11T01:00:00.000Z',
    ]);
    // The fifth Thursday is the last one.
    expect(days('2026-12-31T01:00:00.000Z', { frequency: 'monthly', end })).toEqual([
      '2026-12-31T01:00:00.000Z',
      '2027-01-28T01:00:00.000Z',
      '2027-02-25T01:00:00.000Z',
    ]);
  });

  it('ends somewhere, however far away its last day is', () => {
    const rule = { frequency: 'weekly', end: { by: 'date', until: '2099-12-31' } };
    expect(days('2026-12-10T01:00:00.000Z', rule)).toHaveLength(mostInSeries);
  });
});
