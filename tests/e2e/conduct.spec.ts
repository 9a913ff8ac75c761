import { expect, type Page } from '@playwright/test';
import { enter } from './room-steps.ts';
import { livePath, test } from './stage.ts';

async function byCode(page: Page): Promise<void> {
  const box = page.getByLabel('Trong phòng điểm danh bằng mã trên màn hình');
  await box.click();
  await expect(box).toBeChecked();
}

test('a room is proved by the PIN of its screen, and by no other', async ({ stage }) => {
  const secretary = await stage.delegate('D05');
  await enter(secretary.page, 'Trong phòng họp');
  await secretary.page.getByRole('button', { name: 'Điểm danh', exact: true }).first().click();
  await byCode(secretary.page);
  await secretary.page.getByLabel('Xem mã của phòng').selectOption({ label: 'Hội trường tầng 3' });
  const pin = (await secretary.page.locator('.room-code b').textContent()) ?? '';
  expect(pin).toMatch(/^\d{6}$/);

  // D12 is absent in the demo, so nobody has checked this person in.
  const late = await stage.delegate('D12');
  await enter(late.page, 'Trong phòng họp');
  const field = late.page.getByLabel('nhập mã PIN', { exact: false });
  await field.fill(pin === '000000' ? '000001' : '000000');
  await late.page.getByRole('button', { name: 'Điểm danh', exact: true }).click();
  await expect(
    late.page.getByRole('status').or(late.page.getByRole('alert')).first(),
  ).toBeVisible();
  await expect(field).toBeVisible();
  await field.fill(pin);
  await late.page.getByRole('button', { name: 'Điểm danh', exact: true }).click();
  await expect(field).toHaveCount(0);
});

test('a code that was scanned checks in by itself, and is gone from the address', async ({
  stage,
}) => {
  const secretary = await stage.delegate('D05');
  await enter(secretary.page, 'Trong phòng họp');
  await secretary.page.getByRole('button', { name: 'Điểm danh', exact: true }).first().click();
  await byCode(secretary.page);
  const late = await stage.delegate('D12');
  await enter(late.page, 'Trong phòng họp');
  await expect(late.page.getByLabel('nhập mã PIN', { exact: false })).toBeVisible();
  const asked = secretary.page.waitForResponse('**/api/queries/attendance.screen-code');
  await secretary.page.getByLabel('Xem mã của phòng').selectOption({ label: 'Hội trường tầng 3' });
  const { value } = await (await asked).json();
  await late.page.goto(String(value.url));
  await expect(late.page.getByText('Đã điểm danh.', { exact: true })).toBeVisible();
  await expect.poll(() => new URL(late.page.url()).search).toBe('');
});

test('what is written to the chair is read by chair and secretary, and by nobody else', async ({
  stage,
}) => {
  const delegate = await stage.delegate('D08', { viewport: { width: 390, height: 844 } });
  const chair = await stage.delegate('D01');
  const other = await stage.delegate('D04');
  for (const { page } of [delegate, chair, other]) await enter(page, 'Trong phòng họp');
  const openMessages = async (page: typeof chair.page) => {
    await page.getByRole('button', { name: 'Thêm' }).last().click();
    await page.getByRole('menuitem', { name: 'Tin nhắn' }).click();
  };
  for (const { page } of [delegate, chair, other]) await openMessages(page);
  await delegate.page.getByLabel('Nội dung tin nhắn').fill('Xin phép phát biểu sau giải lao');
  await delegate.page.getByRole('button', { name: 'Gửi', exact: true }).click();
  await expect(chair.page.getByText('Xin phép phát biểu sau giải lao')).toBeVisible();

  // To all, as the chair allows: held until it is let through.
  await chair.page.getByLabel('Tin nhắn gửi tất cả').selectOption('moderated');
  await delegate.page.getByLabel('Gửi tới').selectOption('everyone');
  await delegate.page.getByLabel('Nội dung tin nhắn').fill('Đề nghị xem trang 4');
  await delegate.page.getByRole('button', { name: 'Gửi', exact: true }).click();
  await expect(delegate.page.getByText('Chờ chủ tọa hoặc thư ký duyệt')).toBeVisible();
  await chair.page.getByRole('button', { name: 'Cho hiện' }).click();
  await expect(other.page.getByText('Đề nghị xem trang 4')).toBeVisible();
  await expect(other.page.getByText('Xin phép phát biểu sau giải lao')).toHaveCount(0);
});

test('a screen is paired from the console, shows what is chosen for it, and is cut by a tap', async ({
  stage,
}) => {
  const chair = await stage.delegate('D01');
  const screen = await stage.visitor();
  await screen.page.setViewportSize({ width: 1920, height: 1080 });
  await screen.page.goto('/display');
  const halves = screen.page.locator('.hall-code b');
  await expect(halves).toHaveCount(2);
  const code = (await halves.allTextContents()).join(' ');
  await enter(chair.page, 'Trong phòng họp');
  await chair.page.getByRole('button', { name: 'Màn hình', exact: true }).first().click();
  const pair = async (typed: string) => {
    await chair.page.getByLabel('Mã trên màn hình').fill(typed);
    await chair.page.getByRole('button', { name: 'Ghép', exact: true }).click();
  };
  await chair.page.getByRole('button', { name: 'Ghép màn hình' }).click();
  await pair('2222 2222');
  await expect(
    chair.page
      .getByRole('dialog')
      .getByText(
        'Không có màn hình nào đang hiện mã này. Xem lại mã trên màn hình (mã đổi sau 5 phút) rồi nhập lại.',
      ),
  ).toBeVisible();
  await pair(code.toLowerCase());
  await expect(screen.page.locator('.hall[data-layout]')).toBeVisible({ timeout: 15_000 });

  await chair.page.getByLabel('Màn hình hiện', { exact: false }).selectOption('agenda');
  await expect(screen.page.locator('.hall[data-layout="agenda"]')).toBeVisible();
  await chair.page.getByLabel('Màn hình hiện', { exact: false }).selectOption('sites');
  await expect(screen.page.getByText('Trung tâm Ứng dụng KH&CN')).toBeVisible();
  await screen.page.reload();
  await expect(screen.page.locator('.hall[data-layout="sites"]')).toBeVisible();

  await chair.page.getByRole('button', { name: 'Ngắt', exact: true }).click();
  await chair.page.getByRole('dialog').getByRole('button', { name: 'Ngắt', exact: true }).click();
  await expect(halves).toHaveCount(2, { timeout: 15_000 });
  await screen.page.goto(livePath);
  await expect(screen.page.getByLabel('Tên đăng nhập')).toBeVisible();
});
