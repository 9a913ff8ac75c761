import { expect, it } from 'vitest';
import { RateLimit } from './rate-limit.ts';

it('allows a burst, then as much as the time brings', () => {
  let now = 0;
  const limit = new RateLimit(3, 10, () => now);
  expect([limit.take(), limit.take(), limit.take(), limit.take()]).toEqual([
    true,
    true,
    true,
    false,
  ]);
  now += 100;
  expect([limit.take(), limit.take()]).toEqual([true, false]);
  now += 60_000;
  expect([limit.take(), limit.take(), limit.take(), limit.take()]).toEqual([
    true,
    true,
    true,
    false,
  ]);
});
