import { expect } from '@playwright/test';
import { violations } from './axe.ts';
import { enter } from './room-steps.ts';
import { test } from './stage.ts';

test('the secretary prepares a consent list from the catalogue, and the chair opens it', async ({
  stage,
}) => {
  const secretary = await stage.delegate('D05', { viewport: { width: 1440, height: 900 } });
  await enter(secretary.page, 'Trong phòng họp');
  const { page } = secretary;
  await page.getByRole('button', { name: 'Chuẩn bị biểu quyết' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Thêm biểu quyết' }).click();
  await expect(dialog.getByText('Vui lòng ghi nội dung biểu quyết.')).toBeVisible();
  await expect(dialog.getByText('Vui lòng chọn quy tắc biểu quyết.')).toBeVisible();
  await dialog.getByLabel('Nội dung biểu quyết').fill('Thông qua các báo cáo');
  await dialog.getByLabel('Quy tắc biểu quyết').click();
  await page
    .getByRole('option', { name: /^UBND: quá nửa/ })
    .first()
    .click();
  await dialog.getByLabel('Các nội dung trên phiếu').fill('1. Báo cáo năm\n2. Dự toán');
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Thêm biểu quyết' }).click();
  await expect(dialog).toHaveCount(0);
  const prepared = page.locator('.console-vote', { hasText: 'Thông qua các báo cáo' });
  await prepared.getByRole('button', { name: 'Mở biểu quyết' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Mở biểu quyết' }).click();
  await expect(page.getByRole('group', { name: '2. Dự toán' })).toBeVisible();
});
