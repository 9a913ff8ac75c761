import { expect } from '@playwright/test';
import { enter } from './room-steps.ts';
import { livePath, test } from './stage.ts';

test('a substitute is withdrawn and chosen again during the session, with the chair’s consent', async ({
  stage,
}) => {
  const chair = await stage.delegate('D01');
  await enter(chair.page, 'Trong phòng họp');
  const member = await stage.delegate('D12', { viewport: { width: 390, height: 844 } });
  await enter(member.page, 'Từ xa');
  const open = async () => {
    await member.page.getByRole('button', { name: 'Thêm', exact: true }).click();
    await member.page.getByRole('menuitem', { name: 'Dự họp, cử người dự thay' }).click();
  };
  const dialog = member.page.getByRole('dialog');
  await open();
  await expect(dialog).toContainText('Ngô Hải Đăng dự thay, chủ trì đã đồng ý.');

  await dialog.getByRole('radio', { name: /Dự từ xa/ }).check();
  await dialog.getByRole('button', { name: 'Gửi trả lời' }).click();
  await expect(dialog.getByText(/Ngô Hải Đăng dự thay/)).toHaveCount(0);
  const substitute = await stage.delegate('D13');
  await substitute.page.goto(livePath);
  await expect(substitute.page.getByText('Không tìm thấy trang')).toBeVisible();

  await dialog.getByRole('radio', { name: /Cử người dự thay/ }).check();
  await dialog.getByRole('searchbox', { name: 'Người dự thay' }).fill('ngo hai dang');
  await dialog.getByRole('button', { name: /Ngô Hải Đăng/ }).click();
  await dialog.getByLabel('Lý do').fill('Tiếp đoàn kiểm tra');
  await dialog.getByRole('button', { name: 'Gửi trả lời' }).click();
  await expect(dialog).toContainText('đang chờ chủ trì đồng ý');

  await chair.page.getByRole('button', { name: 'Điểm danh', exact: true }).first().click();

  await expect(chair.page.locator('.console')).toContainText('Tiếp đoàn kiểm tra');
  await chair.page.getByRole('button', { name: 'Đồng ý', exact: true }).click();
  await expect(dialog).toContainText('Ngô Hải Đăng dự thay, chủ trì đã đồng ý.');
  await expect(chair.page.getByRole('button', { name: 'Đồng ý', exact: true })).toHaveCount(0);
  await substitute.page.goto(livePath);
  await expect(substitute.page.getByRole('button', { name: 'Vào họp' })).toBeVisible();
});
