import { expect } from '@playwright/test';
import { demoId } from '../../db/seed/demo-id.ts';
import { openLine } from './line/line.ts';
import { mediaFlow } from './media-flow.ts';
import {
  act,
  expectSameWindow,
  expectWholeLog,
  floorOf,
  markWindow,
  measure,
  personId,
  speakFromHome,
} from './recovery-steps.ts';
import { enter, expectOnStage, openDisplay } from './room-steps.ts';
import { meetingId, test } from './stage.ts';
import { watchFeed } from './watch-feed.ts';

const cutMs = process.env.LONG === '1' ? 20_000 : 8_000;
const shownPaper = demoId('document', '215-ttr-skhcn');

test('a delegate whose line is cut keeps what is on screen, and catches up without a reload', async ({
  stage,
  product,
}) => {
  const line = await openLine(await product.mediaPorts());
  const hall = await stage.delegate('D36');
  const { page } = await stage.delegate('D04', { line });
  const feed = watchFeed(page);
  const pictures = mediaFlow(page);
  await enter(hall.page, 'Điểm cầu');
  await enter(page, 'Từ xa');
  await markWindow(page);
  await pictures.expectPictures();
  await expect(page.getByText(/^Trang 1\//)).toBeVisible();
  const before = { snapshots: feed.snapshots(), seq: feed.seq() };

  line.cut();
  const cutAt = Date.now();
  await pictures.expectNoPictures();
  await act(product, 'D08', 'documents.show', { meetingId, documentId: shownPaper, page: 2 });
  await act(product, 'D08', 'speakers.request-floor', { meetingId, topic: '' });
  await act(product, 'D01', 'speakers.grant-floor', {
    meetingId,
    personId: personId('D08'),
    limitSeconds: null,
    seenRequestId: null,
  });
  await expect(page.getByText(/^Mất kết nối\. Nội dung bên dưới/)).toBeVisible({ timeout: 20_000 });
  // What was there is still there to be read, and a press now is carried out later.
  await expect(page.getByText(/^Trang 1\//)).toBeVisible();
  await page.getByRole('button', { name: 'Đăng ký phát biểu' }).click();
  await expect.poll(() => Date.now() - cutAt, { timeout: 40_000 }).toBeGreaterThan(cutMs);
  expect(feed.seq()).toBe(before.seq);
  expect((await pictures.since()).frames).toBe(0);

  line.restore();
  await measure(`feed back after a cut of ${Math.round(cutMs / 1_000)} s`, async () => {
    await expect(page.getByText(/^Trang 2\//)).toBeVisible({ timeout: 40_000 });
    await expectOnStage(page, 'ThS. Mạc Hồng Nhung');
  });
  await measure('pictures back after the same cut', () => pictures.expectPictures());
  await expect(page.getByText('Thứ 1 trong danh sách', { exact: true })).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.getByText(/^Mất kết nối/)).toHaveCount(0);
  await expectSameWindow(page);
  await expectWholeLog(product, feed);
  expect(feed.names()).toEqual(expect.arrayContaining(['documents.shown']));
  // It caught up from the log: nothing was thrown away.
  expect(feed.snapshots()).toBe(before.snapshots);
  await page.context().close();
  await line.close();
});

test('the hall display survives a reload, and says so when what it shows may be out of date', async ({
  stage,
  product,
}) => {
  const line = await openLine(await product.mediaPorts());
  const speaker = await stage.delegate('D04');
  const { page: display } = await stage.delegate('D36', {
    line,
    viewport: { width: 1920, height: 1080 },
  });
  const pictures = mediaFlow(display);
  await openDisplay(display);
  await speakFromHome(product, speaker, 'D04');
  await expectOnStage(display, 'Khổng Minh Trí');
  await pictures.expectPictures();

  await display.reload();
  await expectOnStage(display, 'Khổng Minh Trí');
  await pictures.expectPictures();
  await markWindow(display);

  const stale = display.getByText('Mất kết nối, nội dung có thể chưa mới nhất');
  await expect(stale).toHaveCount(0);
  line.cut();
  await expect(stale).toBeVisible({ timeout: 20_000 });
  await expectOnStage(display, 'Khổng Minh Trí');
  await act(product, 'D04', 'speakers.end-floor', { meetingId, requestId: await floorOf(product) });

  line.restore();
  await expect(stale).toHaveCount(0, { timeout: 30_000 });
  await expect(display.locator('.name-line[data-speaking=true]')).toHaveCount(0);
  await expectSameWindow(display);
  await display.context().close();
  await line.close();
});
