import { expect, type Page } from '@playwright/test';
import { enter } from './room-steps.ts';
import { test } from './stage.ts';

const seatOf = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name: new RegExp(`^${name}: `) });

test('the chair sees the hall as it is, taps a seat and acts on whoever sits there', async ({
  stage,
}) => {
  const chair = await stage.delegate('D01');
  await enter(chair.page, 'Trong phòng họp');
  await chair.page.getByRole('button', { name: 'Điểm danh', exact: true }).first().click();
  await chair.page.getByRole('button', { name: 'Sơ đồ chỗ ngồi' }).click();
  const dialog = chair.page.getByRole('dialog');
  const seat = seatOf(chair.page, 'ThS. Mạc Hồng Nhung');
  await expect(seat).toHaveAccessibleName(/: Có mặt$/);
  await seat.press('Enter');
  await dialog.getByLabel('Lý do vắng').fill('Đi công tác đột xuất');
  await dialog.getByRole('button', { name: 'Vắng có lý do' }).click();
  await expect(seatOf(chair.page, 'ThS. Mạc Hồng Nhung')).toHaveAccessibleName(/: Vắng có lý do$/);
  await dialog.getByRole('button', { name: 'Điểm danh có mặt' }).click();
  await expect(seatOf(chair.page, 'ThS. Mạc Hồng Nhung')).toHaveAccessibleName(/: Có mặt$/);
  await dialog.getByRole('button', { name: 'Mời phát biểu' }).click();
  await expect(seatOf(chair.page, 'ThS. Mạc Hồng Nhung')).toHaveAccessibleName(/: Đang phát biểu$/);
  await chair.page.keyboard.press('Escape');

  // What was done stands in the course of the roll call, with its reason and who did it.
  await chair.page.getByRole('button', { name: 'Diễn biến điểm danh' }).click();
  await dialog.getByLabel('Hiện').selectOption({ label: 'Có ra vào (1)' });
  const line = dialog.getByRole('listitem').filter({ hasText: 'ThS. Mạc Hồng Nhung' }).first();
  await expect(line).toContainText('Vắng có lý do');
  await expect(line).toContainText('Hoàng Quốc Khải điểm danh · lý do: Đi công tác đột xuất');
});

test('while a vote runs the chair sees who has sent a ballot; a delegate sees the plan alone', async ({
  stage,
}) => {
  const chair = await stage.delegate('D01');
  await enter(chair.page, 'Trong phòng họp');
  const delegate = await stage.delegate('D08', { viewport: { width: 390, height: 844 } });
  await enter(delegate.page, 'Trong phòng họp');
  await chair.page.getByRole('button', { name: 'Mở biểu quyết' }).click();
  await chair.page.getByRole('dialog').getByRole('button', { name: 'Mở biểu quyết' }).click();
  await delegate.page.getByText('Tán thành', { exact: true }).first().click();
  await delegate.page.getByRole('button', { name: 'Gửi phiếu' }).click();
  await chair.page.getByRole('button', { name: 'Điểm danh', exact: true }).first().click();
  await chair.page.getByRole('button', { name: 'Sơ đồ chỗ ngồi' }).click();
  await expect(seatOf(chair.page, 'ThS. Mạc Hồng Nhung')).toHaveAccessibleName(/: Đã gửi phiếu$/);
  await expect(seatOf(chair.page, 'Hoàng Quốc Khải')).toHaveAccessibleName(/: Chưa gửi phiếu$/);

  await delegate.page.getByRole('button', { name: 'Thêm', exact: true }).click();
  await delegate.page.getByRole('menuitem', { name: 'Sơ đồ chỗ ngồi' }).click();
  await seatOf(delegate.page, 'Hoàng Quốc Khải').press('Enter');
  const card = delegate.page.getByRole('region', { name: 'Hoàng Quốc Khải' });
  await expect(card).toContainText('Có mặt');
  await expect(card.getByRole('button')).toHaveCount(0);
});
