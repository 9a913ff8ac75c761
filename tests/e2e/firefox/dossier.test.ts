import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, test } from 'vitest';
import { makePdf } from '../../intake/make/pdf.ts';
import { invitedMeeting } from '../prepare-meeting.ts';
import { type RunningProduct, runProduct } from '../running-product.ts';
import { at, choose, press, seen, startFirefox, windowOf } from './windows.ts';

const subject = 'Kế hoạch đọc trên Firefox';

let product: RunningProduct;
let browser: Browser;
let folder: string;

beforeAll(async () => {
  product = await runProduct();
  browser = await startFirefox();
  folder = await mkdtemp(join(tmpdir(), 'dien-hong-firefox-'));
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

test('a paper goes from its unit to the approver, is issued, and is read by a delegate', async () => {
  const title = 'Họp tài liệu trên trình duyệt khác';
  const people = ['D04', 'D08', 'D05'];
  const meetingId = await invitedMeeting(product, { title, inDays: 15, people });
  const dossier = `${product.origin}/meetings/${meetingId}/documents`;
  const file = join(folder, 'Kế hoạch.pdf');
  await writeFile(file, await makePdf(['Kế hoạch chuyển đổi số', 'Phụ lục']));

  const unit = await windowOf({ browser, product }, 'D23');
  await unit.goto(dossier);
  await unit.locator('::-p-xpath(//button[starts-with(@aria-label, "Thêm tài liệu: ")])').click();
  const input = await unit.waitForSelector('input[type="file"]');
  await input?.uploadFile(file);
  await seen(unit, 'Đã sẵn sàng, 2 trang.');
  await unit
    .locator('::-p-xpath(//*[@role="dialog"]//label[contains(., "Trích yếu")]/following::input[1])')
    .fill(subject);
  await choose(unit, 'Loại tài liệu', 'Kế hoạch');
  await press(unit, 'Thêm 1 tài liệu');
  await press(unit, 'Trình duyệt');
  await seen(unit, 'Đã trình duyệt tài liệu.');

  const approver = await windowOf({ browser, product }, 'D01');
  await approver.goto(`${product.origin}/approvals`);
  await press(approver, 'Duyệt', `//li[contains(., "${title}")]`);
  await seen(approver, 'Đã duyệt tài liệu.');

  const secretary = await windowOf({ browser, product }, 'D05');
  await secretary.goto(dossier);
  await press(secretary, 'Phát hành 1 tài liệu đã duyệt');
  await press(secretary, 'Phát hành 1 tài liệu đã duyệt', '//*[@role="dialog"]');
  await seen(secretary, 'Đã phát hành 1 tài liệu.');

  const delegate = await windowOf({ browser, product }, 'D04');
  await delegate.goto(dossier);
  await at(
    delegate,
    `//li[contains(., "${subject}")]//a[starts-with(normalize-space(.), "Đọc")]`,
  ).click();
  await delegate.waitForSelector('[role="document"][aria-label="Nội dung trang 1"]');
  await seen(delegate, 'Kế hoạch chuyển đổi số');
});
