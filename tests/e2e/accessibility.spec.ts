import { expect, type Page } from '@playwright/test';
import { violations } from './axe.ts';
import { confirm, enter, openDisplay } from './room-steps.ts';
import { livePath, test } from './stage.ts';

const themes = ['light', 'dark', 'contrast'];
const pages = ['/sign-in', '/trust', '/meetings', '/account/password', livePath];

for (const theme of themes) {
  test(`every page is clean for axe in the theme ${theme}`, async ({ stage, product }) => {
    const { context, page } = await stage.delegate('D04');
    await context.addCookies([{ name: 'theme', value: theme, url: product.origin }]);
    for (const path of pages) {
      if (path === '/sign-in') {
        const visitor = await stage.visitor();
        await visitor.page.goto(path);
        await expect(visitor.page.getByRole('main')).toBeVisible();
        expect({ path, found: await violations(visitor.page) }).toEqual({ path, found: [] });
        continue;
      }
      await page.goto(path);
      await expect(page.getByRole('main').first()).toBeVisible();
      expect({ path, found: await violations(page) }).toEqual({ path, found: [] });
    }
  });
}

test('the one window, the console, an open ballot and the hall display are clean for axe', async ({
  stage,
}) => {
  const chair = await stage.delegate('D01');
  const remote = await stage.delegate('D04', { viewport: { width: 390, height: 844 } });
  const hall = await stage.delegate('D36', { viewport: { width: 1920, height: 1080 } });
  await enter(chair.page, 'Trong phòng họp');
  await enter(remote.page, 'Từ xa');
  await openDisplay(hall.page);
  for (const { page } of [chair, remote, hall]) expect(await violations(page)).toEqual([]);
  await confirm(chair.page, 'Mở biểu quyết');
  await expect(remote.page.getByRole('button', { name: 'Gửi phiếu' })).toBeVisible();
  for (const { page } of [chair, remote, hall]) expect(await violations(page)).toEqual([]);
});

test('a delegate goes in, asks for the floor and votes by keyboard alone', async ({ stage }) => {
  const chair = await stage.delegate('D01');
  const remote = await stage.delegate('D04');
  await enter(chair.page, 'Trong phòng họp');
  await remote.page.goto(livePath);
  await tabTo(remote.page, 'Vào họp');
  await remote.page.keyboard.press('Enter');
  await tabTo(remote.page, 'Đăng ký phát biểu');
  await remote.page.keyboard.press('Enter');
  await expect(remote.page.getByText('Thứ 1 trong danh sách', { exact: true })).toBeVisible();
  await confirm(chair.page, 'Mở biểu quyết');
  await expect(remote.page.getByRole('button', { name: 'Gửi phiếu' })).toBeVisible();
  await remote.page.keyboard.press('1');
  await expect(remote.page.getByRole('radio', { name: 'Tán thành', exact: true })).toBeChecked();
  await tabTo(remote.page, 'Gửi phiếu');
  await remote.page.keyboard.press('Enter');
  await expect(remote.page.getByText('Đã nhận phiếu của đồng chí')).toBeVisible();
});

/** Presses Tab until the button with this name has the focus, as a person without a mouse does. */
async function tabTo(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name }).first();
  await expect(button).toBeVisible();
  await expect
    .poll(
      async () => {
        await page.keyboard.press('Tab');
        return button.evaluate((element) => element === document.activeElement);
      },
      { intervals: [10], timeout: 10_000 },
    )
    .toBe(true);
}
