import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { demoId } from '../../db/seed/demo-id.ts';
import type { DisplayMode } from '../../server/displays/contract.ts';
import { openLine } from './line/line.ts';
import { act, expectSameWindow, markWindow, personId } from './recovery-steps.ts';
import { displayIdOf, expectOnStage } from './room-steps.ts';
import type { RunningProduct } from './running-product.ts';
import { meetingId, test } from './stage.ts';

const siteId = demoId('site', 'P301');

/** A screen on which nobody signs in, claimed by the hall's operator with the code that it shows. */
async function pair(product: RunningProduct, screen: Page): Promise<void> {
  await screen.goto('/display');
  const halves = screen.locator('.hall-code b');
  await expect(halves).toHaveCount(2);
  const code = (await halves.allTextContents()).join(' ');
  await act(product, 'D36', 'displays.claim', {
    meetingId,
    code,
    name: 'Hội trường',
    siteId,
  });
  await expect(screen).toHaveURL(`/display/${meetingId}`);
  await expect(screen.locator('.hall[data-layout]')).toBeVisible();
}

const answers = (product: RunningProduct) =>
  fetch(`${product.origin}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );

/** Height of the smallest letters on the screen, in pixels. */
const smallestText = (screen: Page) =>
  screen.evaluate(() => {
    const sizes = [...document.querySelectorAll('.hall *')]
      .filter((one) => !one.closest('.sr-only') && one.getBoundingClientRect().width > 2)
      .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent))
      .map((one) => Number.parseFloat(getComputedStyle(one).fontSize));
    return Math.min(...sizes);
  });

const layouts: readonly DisplayMode[] = [
  'agenda',
  'speaker',
  'document',
  'vote',
  'seating',
  'sites',
  'break',
  'check-in',
];

test('each screen has a layout of its own, to be read from the last row at 1080p and 4K', async ({
  browser,
  stage,
  product,
}) => {
  const { page: small, context } = await stage.visitor();
  await small.setViewportSize({ width: 1920, height: 1080 });
  const wall = await browser.newContext({
    baseURL: product.origin,
    viewport: { width: 3840, height: 2160 },
  });
  const large = await wall.newPage();
  await pair(product, small);
  await pair(product, large);
  const [smallId, largeId] = [await displayIdOf(small), await displayIdOf(large)];
  expect(await context.cookies()).toHaveLength(1);
  const lay = (displayId: string, mode: DisplayMode) =>
    act(product, 'D36', 'displays.set-layout', { meetingId, displayId, layout: { mode } });
  await lay(largeId, 'break');
  for (const mode of layouts) {
    await lay(smallId, mode);
    await expect(small.locator('.hall')).toHaveAttribute('data-layout', new RegExp(`^${mode}`));
    expect(await smallestText(small), mode).toBeGreaterThanOrEqual(1080 / 30);
    // The other screen stays as it is.
    await expect(large.locator('.hall')).toHaveAttribute('data-layout', 'break');
  }
  await lay(smallId, 'automatic');
  for (const mode of layouts) {
    await lay(largeId, mode);
    await expect(large.locator('.hall')).toHaveAttribute('data-layout', new RegExp(`^${mode}`));
    expect(await smallestText(large), mode).toBeGreaterThanOrEqual(2160 / 30);
  }
  await wall.close();
});

test('a paired screen survives a reload, a broken line and a killed web process, and ends when revoked', async ({
  browser,
  stage: _stage,
  product,
}) => {
  const line = await openLine(await product.mediaPorts());
  const context = await browser.newContext({ baseURL: product.origin, proxy: line.proxy });
  const screen = await context.newPage();
  await pair(product, screen);
  const displayId = await displayIdOf(screen);
  const grant = (code: string, seenRequestId: string | null) =>
    act(product, 'D01', 'speakers.grant-floor', {
      ...{ meetingId, personId: personId(code), limitSeconds: null, seenRequestId },
    });
  await grant('D04', null);
  await expectOnStage(screen, 'Khổng Minh Trí');
  await screen.reload();
  await expectOnStage(screen, 'Khổng Minh Trí');
  // A screen whose browser starts with the pairing page goes back to its meeting by itself.
  await screen.goto('/display');
  await expectOnStage(screen, 'Khổng Minh Trí');
  await markWindow(screen);

  const stale = screen.getByText('Mất kết nối, nội dung có thể chưa mới nhất');
  line.cut();
  await expect(stale).toBeVisible({ timeout: 20_000 });
  line.restore();
  await expect(stale).toHaveCount(0, { timeout: 30_000 });

  const killed = product.pid('web');
  process.kill(killed, 'SIGKILL');
  await expect.poll(() => product.pid('web'), { timeout: 30_000 }).not.toBe(killed);
  await expect.poll(() => answers(product), { timeout: 45_000 }).toBe(true);
  await act(product, 'D36', 'displays.set-layout', {
    ...{ meetingId, displayId, layout: { mode: 'agenda' } },
  });
  await expect(screen.locator('.hall')).toHaveAttribute('data-layout', 'agenda', {
    timeout: 30_000,
  });
  await expectSameWindow(screen);

  await act(product, 'D36', 'displays.revoke', { meetingId, displayId });
  await expect(screen.locator('.hall-code b')).toHaveCount(2);
  const asked = { commandId: randomUUID(), input: { meetingId, displayId } };
  const refused = await context.request.post('/api/commands/displays.revoke', { data: asked });
  expect(await refused.json()).toMatchObject({ ok: false, code: 'unauthenticated' });
  await context.close();
  await line.close();
});
