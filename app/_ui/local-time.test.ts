import { describe, expect, it } from 'vitest';
import { instantOf, localTimeOf } from './local-time.ts';

describe('hours of forms are Vietnamese ones', () => {
  it.each([
    ['2026-12-10T01:00:00.000Z', { date: '2026-12-10', time: '08:00' }],
    ['2026-12-31T17:00:00.000Z', { date: '2027-01-01', time: '00:00' }],
  ])('%s is there and back the same', (instant, local) => {
    expect(localTimeOf(instant)).toEqual(local);
    expect(instantOf(local)).toBe(instant);
  });

  it.each([
    { date: '', time: '08:00' },
    { date: '2026-12-10', time: '' },
    { date: '2026-13-40', time: '08:00' },
  ])('%j is no time yet', (local) => {
    expect(instantOf(local)).toBeNull();
  });
});
