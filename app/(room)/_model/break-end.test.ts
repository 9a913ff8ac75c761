import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakEnd, breakLengths } from './break-end.ts';

const at = (time: string) => Date.parse(`2026-12-10T${time}Z`);

test.each([
  ['02:20:00', 15, '02:35:00'],
  ['02:21:30', 15, '02:35:00'],
  ['02:22:10', 15, '02:40:00'],
  ['02:58:00', 10, '03:10:00'],
])('a break at %s for %i minutes ends at %s', (now, minutes, end) => {
  expect(breakEnd(at(now), minutes).getTime()).toBe(at(end));
});

test('it always ends on five minutes, hardly shorter than said and less than five longer', () => {
  const length = fc.constantFrom(...breakLengths);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), length, (now, minutes) => {
      const end = breakEnd(now, minutes).getTime();
      expect(end % 300_000).toBe(0);
      expect(end - now).toBeGreaterThanOrEqual((minutes - 2) * 60_000);
      expect(end - now).toBeLessThan((minutes + 3) * 60_000);
    }),
  );
});
