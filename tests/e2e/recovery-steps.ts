import { expect, type Page } from '@playwright/test';
import { eq, max } from 'drizzle-orm';
import { meetingEvent } from '../../db/schema/kernel.ts';
import { floor } from '../../db/schema/speakers.ts';
import { demoId } from '../../db/seed/demo-id.ts';
import type { CommandName, InputOf } from '../../server/transport/contract.ts';
import { otherDelegate } from './api-delegate.ts';
import { enter } from './room-steps.ts';
import type { RunningProduct } from './running-product.ts';
import { type Delegate, meetingId } from './stage.ts';
import type { WatchedFeed } from './watch-feed.ts';

export const personId = (code: string) => demoId('person', code);

declare global {
  interface Window {
    neverReloaded?: boolean;
  }
}

/** So that a reload, by whomever, would be noticed. */
export async function markWindow(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.neverReloaded = true;
  });
}

export async function expectSameWindow(page: Page): Promise<void> {
  expect(await page.evaluate(() => window.neverReloaded)).toBe(true);
}

/** A command of a person without a browser; it has to be carried out. */
export async function act<Name extends CommandName>(
  product: RunningProduct,
  code: string,
  name: Name,
  input: InputOf<Name>,
): Promise<void> {
  const delegate = await otherDelegate(product, code);
  expect(await delegate(`commands/${name}`, input)).toMatchObject({ ok: true });
}

/** The chair gives the floor to somebody at home, who opens the microphone. */
export async function speakFromHome(
  product: RunningProduct,
  speaker: Delegate,
  code: string,
): Promise<void> {
  await enter(speaker.page, 'Từ xa');
  await act(product, 'D01', 'speakers.grant-floor', {
    meetingId,
    personId: personId(code),
    limitSeconds: null,
    seenRequestId: null,
  });
  await speaker.page.getByRole('button', { name: 'Bật micrô' }).click();
  await expect.poll(() => product.control.heard()).toEqual([`person:${personId(code)}`]);
}

/** The request by which somebody has the floor at present. */
export async function floorOf({ db }: RunningProduct): Promise<string> {
  const [row] = await db.select().from(floor).where(eq(floor.meetingId, meetingId));
  if (!row) throw new Error('nobody has the floor');
  return row.requestId;
}

/** The page has been told everything that is in the log, once and without a gap. */
export async function expectWholeLog(product: RunningProduct, feed: WatchedFeed): Promise<void> {
  const [row] = await product.db
    .select({ last: max(meetingEvent.seq) })
    .from(meetingEvent)
    .where(eq(meetingEvent.meetingId, meetingId));
  await expect.poll(() => feed.seq()).toBe(row?.last);
  expect(feed.gaps()).toEqual([]);
}

/** Prints how long it took until `condition` held; the time itself is not judged. */
export async function measure(what: string, condition: () => Promise<void>): Promise<void> {
  const startedAt = Date.now();
  await condition();
  console.log(`measured: ${what} ${((Date.now() - startedAt) / 1_000).toFixed(1)} s`);
}
