import { expect, type Page } from '@playwright/test';
import { act, personId } from './recovery-steps.ts';
import { enter } from './room-steps.ts';
import { type Delegate, meetingId, test } from './stage.ts';

interface Reading {
  /** True time: what a page is told by `performance`, whatever its calendar clock says. */
  at: number;
  text: string;
  tone: string;
}

declare global {
  interface Window {
    timerReadings?: Reading[];
  }
}

const tenMinutes = 10 * 60_000;
const firstAnnounced = 'Đồng chí còn 30 giây phát biểu.';
const lastAnnounced = 'Đã hết thời gian phát biểu của đồng chí.';

/** Sets the device's clock wrong, for everything that runs in its pages. */
async function clockWrongBy({ context }: Delegate, shiftMs: number): Promise<void> {
  await context.addInitScript((shift) => {
    const RightDate = Date;
    const now = () => RightDate.now() + shift;
    window.Date = new Proxy(RightDate, {
      construct: (target, given) => Reflect.construct(target, given.length === 0 ? [now()] : given),
      get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
    });
  }, shiftMs);
}

/** Writes down every change of the speaking timer, and when it was. */
async function watchTimer(page: Page): Promise<void> {
  await page.evaluate(() => {
    const readings: Reading[] = [];
    window.timerReadings = readings;
    const read = () => {
      const timer = document.querySelector<HTMLElement>('.floor-timer');
      const text = timer?.querySelector('[aria-hidden]')?.textContent ?? '';
      if (!/^\+?\d\d:\d\d$/.test(text) || readings.at(-1)?.text === text) return;
      const at = performance.timeOrigin + performance.now();
      readings.push({ at, text, tone: timer?.dataset.tone ?? '' });
    };
    const words = { subtree: true, childList: true, characterData: true };
    new MutationObserver(read).observe(document.body, words);
  });
}

const readingsOf = (page: Page) => page.evaluate(() => window.timerReadings ?? []);

/** Seconds left; below zero once the time is up. */
function secondsOf(text: string): number {
  const [minutes = 0, seconds = 0] = text.replace('+', '').split(':').map(Number);
  return (text.startsWith('+') ? -1 : 1) * (minutes * 60 + seconds);
}

function shownAt(readings: readonly Reading[], instant: number): number {
  const reading = readings.findLast(({ at }) => at <= instant);
  if (!reading) throw new Error('nothing was shown yet');
  return secondsOf(reading.text);
}

/**
 * The end of the time as this device has it. A busy device is late with a number and never early,
 * so the earliest that any number points at is what it believes.
 */
const endBelieved = (readings: readonly Reading[]) =>
  Math.min(...readings.map(({ at, text }) => at + secondsOf(text) * 1_000));

test('devices whose clocks are wrong by ten minutes either way show one and the same speaking time', async ({
  stage,
  product,
}) => {
  const fast = await stage.delegate('D01');
  const slow = await stage.delegate('D08', { viewport: { width: 390, height: 844 } });
  await clockWrongBy(fast, tenMinutes);
  await clockWrongBy(slow, -tenMinutes);
  for (const { page } of [fast, slow]) await enter(page, 'Trong phòng họp');
  const clocks = await Promise.all([fast, slow].map(({ page }) => page.evaluate(() => Date.now())));
  expect(Math.abs((clocks[0] ?? 0) - (clocks[1] ?? 0) - 2 * tenMinutes)).toBeLessThan(60_000);
  for (const { page } of [fast, slow]) await watchTimer(page);

  await act(product, 'D01', 'speakers.grant-floor', {
    ...{ meetingId, personId: personId('D08'), limitSeconds: 33, seenRequestId: null },
  });
  // Whoever speaks is told; the chair, who does not, is not.
  await expect(slow.page.getByText(firstAnnounced)).toBeAttached();
  await expect(fast.page.getByText(firstAnnounced)).toHaveCount(0);
  const timerOf = ({ page }: Delegate) => page.locator('.floor-timer').first();
  for (const device of [fast, slow]) {
    await expect(timerOf(device)).toContainText(/\+00:0[5-9]/, { timeout: 45_000 });
  }
  await expect(slow.page.getByText(lastAnnounced)).toBeAttached();

  const shown = await Promise.all([fast, slow].map(({ page }) => readingsOf(page)));
  const [ofFast = [], ofSlow = []] = shown;
  for (const readings of [ofFast, ofSlow]) {
    expect(readings.length).toBeGreaterThan(20);
    for (const { text, tone } of readings) {
      const late = text.startsWith('+') ? 'overrun' : 'warning';
      expect(tone, text).toBe(secondsOf(text) > 30 ? 'calm' : late);
    }
    expect(new Set(readings.map(({ tone }) => tone))).toEqual(
      new Set(['calm', 'warning', 'overrun']),
    );
  }
  const from = Math.max(ofFast[0]?.at ?? 0, ofSlow[0]?.at ?? 0);
  const until = Math.min(ofFast.at(-1)?.at ?? 0, ofSlow.at(-1)?.at ?? 0);
  for (let instant = from; instant <= until; instant += 100) {
    const apart = Math.abs(shownAt(ofFast, instant) - shownAt(ofSlow, instant));
    expect(apart, new Date(instant).toISOString()).toBeLessThanOrEqual(1);
  }
  // The first number comes with the floor, all others on whole seconds. Counting up begins where
  // counting down ended, which is why the two are compared by themselves.
  const isDown = ({ text }: Reading) => !text.startsWith('+');
  for (const part of [isDown, (reading: Reading) => !isDown(reading)]) {
    const ends = [ofFast, ofSlow].map((all) => endBelieved(all.slice(1).filter(part)));
    expect(Math.abs((ends[0] ?? 0) - (ends[1] ?? Number.NaN))).toBeLessThanOrEqual(200);
  }
});
