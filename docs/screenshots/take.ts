import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import playwrightConfig from '../../playwright.config.ts';
import { choiceOf } from '../../server/setup/demo/scenario.ts';
import { oneAnswer } from '../../server/voting/one-answer.ts';
import { otherDelegate, sessionOf } from '../../tests/e2e/api-delegate.ts';
import { call, confirm, enter, openDisplay, vote } from '../../tests/e2e/room-steps.ts';
import { type RunningProduct, root, runProduct } from '../../tests/e2e/running-product.ts';

/** Takes the pictures of the README from the running product: `npm run docs:screenshots`. */
const launch = playwrightConfig.use?.launchOptions ?? {};

async function main(): Promise<void> {
  const product = await runProduct();
  const browser = await chromium.launch(launch);
  const shot = (page: Page, name: string) =>
    page.screenshot({ path: join(root, 'docs', 'screenshots', `${name}.png`) });

  const person = async (code: string | null, width: number, height: number) => {
    const context = await browser.newContext({
      baseURL: product.origin,
      viewport: { width, height },
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      permissions: ['camera', 'microphone'],
    });
    if (code) await context.addCookies(await cookies(product, code));
    return context.newPage();
  };

  const visitor = await person(null, 1440, 900);
  await visitor.goto('/sign-in');
  await shot(visitor, 'sign-in');

  await takePreparation(product, { person, shot });

  const chair = await person('D01', 1440, 900);
  await chair.goto('/meetings');
  await shot(chair, 'meetings');
  const hall = await person('D36', 1440, 900);
  await enter(hall, 'Điểm cầu');
  const satellite = await person('D19', 1440, 900);
  await enter(satellite, 'Điểm cầu');
  const display = await person('D36', 1920, 1080);
  await openDisplay(display);
  const remote = await person('D04', 1440, 900);
  await remote.goto(`/meetings/${product.meetingId}/live`);
  await remote.getByRole('button', { name: 'Bật camera' }).click();
  await shot(remote, 'join');
  await enter(chair, 'Trong phòng họp');
  await enter(remote, 'Từ xa');
  const phone = await person('D29', 390, 844);
  await enter(phone, 'Từ xa');
  const tablet = await person('D08', 1024, 768);
  await enter(tablet, 'Trong phòng họp');

  await tablet.getByRole('button', { name: 'Đăng ký phát biểu' }).click();
  await remote.getByRole('button', { name: 'Đăng ký phát biểu' }).click();
  await call(chair, 'ThS. Mạc Hồng Nhung');
  await chair.waitForSelector('video');
  await remote.waitForSelector('.stage video');
  await shot(chair, 'console');
  await shot(display, 'display-speaker');
  await shot(phone, 'phone');
  await shot(tablet, 'tablet');

  await confirm(chair, 'Mở biểu quyết');
  await remote.getByText('Tán thành', { exact: true }).first().click();
  await shot(remote, 'live');
  await remote.getByRole('button', { name: 'Gửi phiếu' }).click();
  await vote(chair, 'Tán thành');
  await castTheRest(product);
  await confirm(chair, 'Đóng biểu quyết');
  await display.getByText('11/15 = 73,33 %', { exact: false }).first().waitFor();
  await shot(display, 'display-result');
  await shot(remote, 'result');
  await shot(phone, 'phone-result');
  await browser.close();
  await product.stop();
}

interface Camera {
  person(code: string | null, width: number, height: number): Promise<Page>;
  shot(page: Page, name: string): Promise<unknown>;
}

/** Preparing the demo meeting: the office at a desk, a delegate who reads beforehand. */
async function takePreparation(product: RunningProduct, { person, shot }: Camera): Promise<void> {
  const meeting = `/meetings/${product.meetingId}`;
  const office = await person('D05', 1440, 900);
  for (const [path, name] of [
    ['/calendar', 'calendar'],
    [`${meeting}/agenda`, 'agenda'],
    [`${meeting}/invitations`, 'invitations'],
    [`${meeting}/documents`, 'dossier'],
  ] as const) {
    await office.goto(path, { waitUntil: 'networkidle' });
    await shot(office, name);
  }
  const reader = await person('D04', 1440, 900);
  const phone = await person('D04', 390, 844);
  for (const [page, name] of [
    [reader, 'reader'],
    [phone, 'phone-reader'],
  ] as const) {
    await page.goto(`${meeting}/documents`);
    await page
      .getByRole('link', { name: /^Đọc : Báo cáo kết quả/ })
      .first()
      .click();
    await page.getByRole('document', { name: 'Nội dung trang 1', exact: true }).waitFor();
    await page.waitForLoadState('networkidle');
    await shot(page, name);
  }
}

async function cookies(product: RunningProduct, code: string) {
  const session = await sessionOf(product, code);
  return session.cookieHeader.split('; ').map((pair) => {
    const cut = pair.indexOf('=');
    return { name: pair.slice(0, cut), value: pair.slice(cut + 1), url: product.origin };
  });
}

/** Everybody of the roll who has no window here votes as in the demo. */
async function castTheRest(product: RunningProduct): Promise<void> {
  const voteId = await product.openVoteId();
  const { meetingId } = product;
  for (const code of [
    'D02',
    'D03',
    'D05',
    'D07',
    'D08',
    'D09',
    'D10',
    'D11',
    'D14',
    'D16',
    'D20',
    'D21',
  ]) {
    const delegate = await otherDelegate(product, code);
    await delegate('commands/voting.cast', {
      ...{ meetingId, voteId },
      content: oneAnswer(voteId, choiceOf(code)),
    });
  }
}

await main();
