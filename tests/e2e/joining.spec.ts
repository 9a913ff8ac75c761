import { expect } from '@playwright/test';
import { enter } from './room-steps.ts';
import { livePath, test } from './stage.ts';

test('without leave for camera and microphone the reason is shown and joining works', async ({
  stage,
}) => {
  const { page } = await stage.delegate('D04');
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = async () => {
      throw new DOMException('denied', 'NotAllowedError');
    };
  });
  await page.goto(livePath);
  await page.getByRole('button', { name: 'Bật camera' }).click();
  await expect(
    page.getByText('Trình duyệt chưa được phép dùng camera', { exact: false }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Thử micrô' }).click();
  await expect(
    page.getByText('Trình duyệt chưa được phép dùng micrô', { exact: false }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Vào họp' }).click();
  await expect(page.getByText('Mục 3/6').first()).toBeVisible();
});

test('the way to take part is proposed from the invitation and remembered', async ({ stage }) => {
  const remote = await stage.delegate('D04');
  await remote.page.goto(livePath);
  await expect(remote.page.getByRole('radio', { name: /Từ xa/ })).toBeChecked();
  const hall = await stage.delegate('D08');
  await hall.page.goto(livePath);
  await expect(hall.page.getByRole('radio', { name: /Trong phòng họp/ })).toBeChecked();
  await hall.page.getByText('Từ xa', { exact: true }).click();
  await hall.page.getByRole('button', { name: 'Vào họp' }).click();
  await expect(hall.page.getByText('Mục 3/6').first()).toBeVisible();
  // Coming back, for instance after a reload, needs no second answer.
  await hall.page.goto(livePath);
  await expect(hall.page.getByText('Mục 3/6').first()).toBeVisible();
  await expect(hall.page.getByRole('banner').getByText('Từ xa')).toBeVisible();
});

test('the menu leads to the list of keys and back to the joining screen', async ({ stage }) => {
  const { page } = await stage.delegate('D04');
  await enter(page, 'Từ xa');
  await page.getByRole('button', { name: 'Thêm', expanded: false }).click();
  await page.getByRole('menuitem', { name: 'Phím tắt' }).click();
  const keys = page.getByRole('dialog', { name: 'Phím tắt' });
  await expect(keys).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
  await page.keyboard.press('?');
  await expect(keys).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Thêm', expanded: false }).click();
  await page.getByRole('menuitem', { name: 'Đổi cách tham dự' }).click();
  await page.getByRole('button', { name: 'Vào họp' }).click();
  await expect(page.getByText('Mục 3/6').first()).toBeVisible();
});

test('a tap on the menu before its code has come is not lost', async ({ stage }) => {
  const { page, context } = await stage.delegate('D04');
  await page.goto(livePath);
  await expect(page.getByRole('button', { name: 'Vào họp' })).toBeVisible();
  // The window itself is fetched ahead; what is held back below is the menu alone.
  await page.waitForLoadState('networkidle');
  let release = () => {};
  const come = new Promise<void>((resolve) => {
    release = resolve;
  });
  await context.route('**/_next/static/chunks/**', async (route) => {
    await come;
    await route.continue();
  });
  await page.getByRole('button', { name: 'Vào họp' }).click();
  const menu = page.getByRole('button', { name: 'Thêm', exact: true });
  await expect(menu).toHaveAttribute('aria-busy', 'true');
  await menu.click();
  release();
  await expect(page.getByRole('menuitem', { name: 'Phím tắt' })).toBeVisible();
});

test('only a site’s operator and those who lead may make a device the site’s endpoint', async ({
  stage,
}) => {
  const delegate = await stage.delegate('D08');
  await delegate.page.goto(livePath);
  await expect(delegate.page.getByRole('radio', { name: /Trong phòng họp/ })).toBeVisible();
  await expect(delegate.page.getByRole('radio', { name: /Điểm cầu/ })).toHaveCount(0);
  const operator = await stage.delegate('D19');
  await operator.page.goto(livePath);
  await expect(operator.page.getByRole('radio', { name: /Điểm cầu/ })).toBeChecked();
});

test('whoever is not of the meeting finds no page there', async ({ stage }) => {
  const { page } = await stage.delegate('D04');
  const unknown = await page.goto('/meetings/00000000-0000-4000-8000-000000000000/live');
  expect(unknown?.status()).toBe(404);
  const visitor = await stage.visitor();
  await visitor.page.goto(livePath);
  await expect(visitor.page).toHaveURL(/\/sign-in\?returnTo=/);
});

test('a second device of the same person takes over by a tap, and the first one says where the session went', async ({
  stage,
}) => {
  const first = await stage.delegate('D04');
  const second = await stage.delegate('D04');
  await enter(first.page, 'Từ xa');
  await enter(second.page, 'Từ xa');
  // Nothing moves by itself: the newer device asks first.
  const asked = second.page.getByRole('dialog', {
    name: 'Đồng chí đang dự họp trên thiết bị khác',
  });
  await expect(asked).toBeVisible();
  await expect(first.page.getByRole('dialog')).toHaveCount(0);
  await asked.getByRole('button', { name: 'Chuyển sang thiết bị này' }).click();
  await expect(asked).toHaveCount(0);
  const gone = first.page.getByRole('dialog', { name: 'Phiên họp đã chuyển sang thiết bị khác' });
  await expect(gone).toBeVisible();
  await gone.getByRole('button', { name: 'Lấy lại về thiết bị này' }).click();
  await expect(gone).toHaveCount(0);
  await expect(
    second.page.getByRole('dialog', { name: 'Phiên họp đã chuyển sang thiết bị khác' }),
  ).toBeVisible();
});
