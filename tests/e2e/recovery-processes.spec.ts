import { expect, type Page } from '@playwright/test';
import { demoId } from '../../db/seed/demo-id.ts';
import { mediaFlow } from './media-flow.ts';
import {
  act,
  expectSameWindow,
  expectWholeLog,
  markWindow,
  measure,
  personId,
  speakFromHome,
} from './recovery-steps.ts';
import { enter, expectOnStage } from './room-steps.ts';
import type { RunningProduct } from './running-product.ts';
import { meetingId, test } from './stage.ts';
import { watchFeed } from './watch-feed.ts';

const speaker = `person:${personId('D04')}`;
const hallEndpoint = `site:${demoId('site', 'P301')}`;
/** Generous: how long it took is printed, and judged by a person. */
const patience = { timeout: 45_000, intervals: [100] };

test('web killed in mid-session: sound and picture run on, windows come back, no event is lost', async ({
  stage,
  product,
}) => {
  const hall = await stage.delegate('D36');
  const remote = await stage.delegate('D04');
  const tablet = await stage.delegate('D08');
  const feeds = [watchFeed(remote.page), watchFeed(tablet.page)];
  await enter(hall.page, 'Điểm cầu');
  await enter(tablet.page, 'Trong phòng họp');
  await speakFromHome(product, remote, 'D04');
  for (const { page } of [hall, remote, tablet]) await markWindow(page);
  const atHall = mediaFlow(hall.page);
  const atHome = mediaFlow(remote.page);
  await atHall.expectSound();
  await atHome.expectPictures();
  await act(product, 'D02', 'speakers.request-floor', { meetingId, topic: '' });

  const killed = product.pid('web');
  const media = await connectionsOf(hall.page);
  process.kill(killed, 'SIGKILL');
  // A press while nobody answers is kept and carried out.
  await tablet.page.getByRole('button', { name: 'Đăng ký phát biểu' }).click();
  await measure('web killed: answers again after', async () => {
    await expect.poll(() => answers(product), patience).toBe(true);
  });
  expect(product.pid('web')).not.toBe(killed);
  const meanwhile = { hall: await atHall.since(), home: await atHome.since() };
  expect(meanwhile.hall.frames).toBeGreaterThan(0);
  expect(meanwhile.hall.sound).toBeGreaterThan(0);
  expect(meanwhile.home.frames).toBeGreaterThan(0);

  await expect(tablet.page.getByText('Thứ 2 trong danh sách', { exact: true })).toBeVisible({
    timeout: 30_000,
  });
  await act(product, 'D03', 'speakers.request-floor', { meetingId, topic: '' });
  for (const feed of feeds) await expectWholeLog(product, feed);
  for (const { page } of [hall, remote, tablet]) {
    await expect(page.getByText(/^Mất kết nối\./)).toHaveCount(0);
    await expectOnStage(page, 'Khổng Minh Trí');
    await expectSameWindow(page);
  }
  // The same connections as before, with what they may do unchanged.
  await expectRights(product);
  await atHall.expectSound();
  expect(await connectionsOf(hall.page)).toBe(media);
});

test('a killed media worker is replaced, and the speaker is heard again without a touch', async ({
  stage,
  product,
}) => {
  const hall = await stage.delegate('D36');
  const remote = await stage.delegate('D04');
  await enter(hall.page, 'Điểm cầu');
  await speakFromHome(product, remote, 'D04');
  for (const { page } of [hall, remote]) await markWindow(page);
  const atHall = mediaFlow(hall.page);
  await atHall.expectSound();

  const killed = await product.control.roomWorkerPid();
  if (killed === null) throw new Error('the room has no worker');
  process.kill(killed, 'SIGKILL');
  await measure('media worker killed: everybody back after', async () => {
    await expectBack(product, killed);
    await atHall.expectPictures();
    await mediaFlow(remote.page).expectPictures();
  });
  await measure('then heard in the hall after', () => atHall.expectSound());
  await expectRights(product);
  await expect.poll(() => product.control.workerPids()).not.toContain(killed);
  for (const { page } of [hall, remote]) await expectSameWindow(page);
});

test('the media server killed: everybody comes back with the rights that the meeting gives', async ({
  stage,
  product,
}) => {
  const hall = await stage.delegate('D36');
  const remote = await stage.delegate('D04');
  await enter(hall.page, 'Điểm cầu');
  await speakFromHome(product, remote, 'D04');
  for (const { page } of [hall, remote]) await markWindow(page);
  const atHall = mediaFlow(hall.page);
  await atHall.expectSound();

  const worker = await product.control.roomWorkerPid();
  const killed = product.pid('sfu');
  process.kill(killed, 'SIGKILL');
  await measure('media server killed: everybody back after', async () => {
    await expectBack(product, worker);
    await atHall.expectPictures();
    await mediaFlow(remote.page).expectPictures();
  });
  await atHall.expectSound();
  expect(product.pid('sfu')).not.toBe(killed);
  await expectRights(product);
  for (const { page } of [hall, remote]) await expectSameWindow(page);

  // What the floor gives, it takes away again, as before.
  await remote.page.getByRole('button', { name: 'Kết thúc phát biểu' }).click();
  await expect.poll(() => product.control.heard()).toEqual([]);
});

/** Another process carries the room, and the speaker's microphone has arrived at it. */
async function expectBack({ control }: RunningProduct, killed: number | null): Promise<void> {
  const worker = () => control.roomWorkerPid().catch(() => null);
  await expect.poll(async () => ![null, killed].includes(await worker()), patience).toBe(true);
  await expect.poll(() => control.heard().catch(() => []), patience).toEqual([speaker]);
}

async function expectRights({ control }: RunningProduct): Promise<void> {
  await expect
    .poll(() => control.mayPublish())
    .toEqual(
      expect.objectContaining({
        [speaker]: ['camera', 'microphone'],
        [hallEndpoint]: ['camera'],
      }),
    );
}

async function answers({ origin }: RunningProduct): Promise<boolean> {
  return fetch(`${origin}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** How many connections for sound and picture this page has ever made. */
async function connectionsOf(page: Page): Promise<number> {
  return page.evaluate(() => window.openedConnections.length);
}
