import fc from 'fast-check';
import { expect, test } from 'vitest';
import { floorLeftMs } from '@/app/(room)/_words/clock-text.ts';
import { clockKeeper, measureOffset } from './server-clock.ts';

const tenMinutes = 600_000;
/** The server's time when a screen begins to look. */
const began = Date.UTC(2026, 11, 10, 2);

/** A device whose clock is wrong by so much, on a line with these delays there and back. */
function device(skewMs: number, delays: readonly (readonly [there: number, back: number])[]) {
  let time = began;
  let probe = 0;
  return {
    skewMs,
    get time() {
      return time;
    },
    pass: (ms: number) => {
      time += ms;
    },
    set(by: number) {
      this.skewMs += by;
    },
    now() {
      return time + this.skewMs;
    },
    async ask() {
      const [there, back] = delays[probe % delays.length] ?? [0, 0];
      probe += 1;
      time += there;
      const serverTime = time;
      time += back;
      return serverTime;
    },
  };
}

const skew = fc.integer({ min: -tenMinutes, max: tenMinutes });
const delay = fc.integer({ min: 1, max: 180 });
const delays = fc.array(fc.tuple(delay, delay), { minLength: 5, maxLength: 5 });

test('a screen knows the server’s time to 100 ms, though its clock is ten minutes wrong', async () => {
  await fc.assert(
    fc.asyncProperty(skew, delays, async (skewMs, line) => {
      const screen = device(skewMs, line);
      const offset = await measureOffset(
        () => screen.ask(),
        () => screen.now(),
      );
      const error = screen.now() + (offset ?? Number.NaN) - screen.time;
      expect(Math.abs(error)).toBeLessThanOrEqual(100);
    }),
  );
});

test('two screens agree to 200 ms about the time that is left, which alone makes the figure', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(skew, skew),
      fc.tuple(delays, delays),
      fc.integer({ min: -90_000, max: 300_000 }),
      async (skews, lines, leftMs) => {
        const deadline = new Date(began + 60_000 + leftMs).toISOString();
        const left = await Promise.all(
          [0, 1].map(async (n) => {
            const screen = device(skews[n] ?? 0, lines[n] ?? []);
            const offset = await measureOffset(
              () => screen.ask(),
              () => screen.now(),
            );
            screen.pass(began + 60_000 - screen.time);
            const at = screen.now() + (offset ?? Number.NaN);
            return floorLeftMs({ deadline, remainingMs: null }, at) ?? Number.NaN;
          }),
        );
        expect(Math.abs((left[0] ?? 0) - (left[1] ?? 0))).toBeLessThanOrEqual(200);
      },
    ),
  );
});

test('a clock that is set while the meeting goes on is noticed by the next heartbeat', async () => {
  const screen = device(0, [[20, 20]]);
  const offsets: number[] = [];
  const keeper = clockKeeper({
    ask: () => screen.ask(),
    now: () => screen.now(),
    found: (offset) => offsets.push(offset),
  });
  keeper.measure();
  await expect.poll(() => offsets).toEqual([0]);
  keeper.heard(screen.time, 0);
  screen.set(tenMinutes);
  keeper.heard(screen.time, 0);
  await expect.poll(() => offsets).toEqual([0, -tenMinutes]);
  keeper.heard(screen.time, -tenMinutes);
  expect(offsets).toHaveLength(2);
});
