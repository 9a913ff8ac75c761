import { expect, it } from 'vitest';
import { backoffMs } from './backoff.ts';
import { singleFlight } from './single-flight.ts';

it('never overlaps, and repeats once for any number of triggers during a run', async () => {
  const finish: (() => void)[] = [];
  const trigger = singleFlight(() => new Promise<void>((resolve) => finish.push(resolve)));
  trigger();
  trigger();
  trigger();
  expect(finish).toHaveLength(1);
  finish[0]?.();
  await Promise.resolve();
  await Promise.resolve();
  expect(finish).toHaveLength(2);
  finish[1]?.();
  await Promise.resolve();
  await Promise.resolve();
  expect(finish).toHaveLength(2);
  trigger();
  expect(finish).toHaveLength(3);
});

it('waits longer with each failure, within bounds, and never in step', () => {
  const waits = [0, 1, 2, 3, 10].map((failures) => backoffMs(failures, 0));
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
  for (const failures of [0, 3, 50]) {
    expect(backoffMs(failures, 0.999)).toBeGreaterThan(backoffMs(failures, 0));
    expect(backoffMs(failures, 0.999)).toBeLessThanOrEqual(4_000);
  }
});
