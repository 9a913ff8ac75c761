import { type Browser, launch, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ensureDebianPackages } from '../../../server/setup/debian.ts';
import { invitedMeeting } from '../prepare-meeting.ts';
import { type RunningProduct, runProduct } from '../running-product.ts';

const executablePath = '/usr/bin/firefox-esr';
const report = 'Báo cáo kết quả công tác năm 2026';

let product: RunningProduct;
let firefox: Browser;
let page: Page;

beforeAll(async () => {
  await ensureDebianPackages(['firefox-esr'], 'Testing in Firefox', console.log);
  product = await runProduct();
  firefox = await launch({ browser: 'firefox', executablePath, headless: true });
});
beforeEach(async () => {
  // What one test has left under way is nothing to the next one.
  page = await firefox.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  page.setDefaultTimeout(30_000);
});
afterAll(async () => {
  await firefox?.close();
  await product?.stop();
});

const goTo = (path: string) => page.goto(`${product.origin}${path}`);
const button = (name: string) => page.locator(`button[aria-label="${name}"]`);
const pageOf = (number: number) =>
  page.waitForSelector(`[role="document"][aria-label="Nội dung trang ${number}"]`);
const seen = (text: string) => page.locator(`::-p-text(${text})`).wait();

test('a delegate signs in and sees the list of meetings', async () => {
  const { login, password } = product.account('D04');
  await goTo('/sign-in');
  await page.locator('input[name="login"]').fill(login);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('button[type="submit"]').click();
  await page.waitForFunction(() => location.pathname.startsWith('/meetings'));
  await seen('SKHCN-2026-12-HN01');
});

test('an invitation is answered', async () => {
  const title = 'Họp trên trình duyệt khác';
  const meetingId = await invitedMeeting(product, { title, inDays: 14, people: ['D04'] });
  await goTo(`/meetings/${meetingId}`);
  await seen(title);
  await goTo(`/meetings/${meetingId}/reply`);
  await page.locator('::-p-text(Dự tại điểm cầu Trung tâm Ứng dụng)').click();
  await page.locator('form button[type="submit"]').click();
  await seen('Đã ghi nhận trả lời của đồng chí.');
});

test('a paper is opened, its pages are turned, it is searched, and a note is kept', async () => {
  await goTo(`/meetings/${product.meetingId}/documents`);
  await page
    .locator(`::-p-xpath(//a[contains(., "${report}") and contains(@href, "/documents/")])`)
    .click();
  await pageOf(1);
  await button('Trang sau').click();
  await pageOf(2);

  await button('Tìm trong tài liệu').click();
  await page.locator('input[type="search"]').fill('cong tac');
  await page.waitForFunction(() =>
    /công tác/i.test(document.querySelector('mark')?.textContent ?? ''),
  );

  await button('Ghi chú').click();
  await page.locator('::-p-text(Thêm ghi chú cho trang)').click();
  await page.locator('section textarea').fill('Đã đọc trên Firefox');
  await page.keyboard.press('Tab');
  await seen('Đã lưu');
  await page.reload();
  await button('Ghi chú').click();
  await page.waitForFunction(() =>
    [...document.querySelectorAll('button')].some((one) =>
      one.textContent?.includes('Đã đọc trên Firefox'),
    ),
  );
  expect(await page.title()).toContain(report);
});
