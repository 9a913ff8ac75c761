import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { readSheet } from 'read-excel-file/node';
import { demoVotes } from '../../db/seed/demo-votes.ts';
import { otherDelegate } from './api-delegate.ts';
import { act, personId } from './recovery-steps.ts';
import { call, confirm, displayIdOf, enter, expectOnStage, openDisplay } from './room-steps.ts';
import { meetingId, test } from './stage.ts';

const phone = { viewport: { width: 390, height: 844 } };

async function openMore(page: Page, entry: string): Promise<void> {
  await page.getByRole('button', { name: 'Thêm', expanded: false }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

async function download(page: Page, link: string): Promise<{ name: string; path: string }> {
  const arriving = page.waitForEvent('download');
  await page.getByRole('link', { name: link }).click();
  const file = await arriving;
  return { name: file.suggestedFilename(), path: await file.path() };
}

test('the hall screen’s code is scanned and its PIN typed; the screen and the record show who came how', async ({
  stage,
  product,
}) => {
  const { page: screen } = await stage.delegate('D36', { viewport: { width: 1920, height: 1080 } });
  await openDisplay(screen);
  const displayId = await displayIdOf(screen);
  await act(product, 'D05', 'attendance.set-method', { meetingId, method: 'code' });
  const asked = screen.waitForResponse('**/api/displays/screen-code');
  const layout = { mode: 'check-in' } as const;
  await act(product, 'D05', 'displays.set-layout', { meetingId, displayId, layout });
  const { value } = await (await asked).json();
  await expect(screen.getByText('Quét', { exact: false }).first()).toBeVisible();

  // Whoever scans comes from outside: the way to take part is asked first, the code is kept for then.
  const { page: scanning } = await stage.delegate('D31', phone);
  await scanning.goto(String(value.url));
  await scanning.getByText('Trong phòng họp', { exact: true }).first().click();
  await scanning.getByRole('button', { name: 'Vào họp' }).click();
  await expect(scanning.getByText('Đã điểm danh.', { exact: true })).toBeVisible();

  const pin = ((await screen.locator('.hall-pin b').textContent()) ?? '').replaceAll(/\s/g, '');
  expect(pin).toMatch(/^\d{6}$/);
  const { page: typing } = await stage.delegate('D12', phone);
  await enter(typing, 'Trong phòng họp');
  await typing.getByLabel('nhập mã PIN', { exact: false }).fill(pin);
  await typing.getByRole('button', { name: 'Điểm danh', exact: true }).click();
  await expect(typing.getByText('Đã điểm danh.', { exact: true })).toBeVisible();

  const arrivals = screen.locator('.hall-arrivals');
  for (const name of ['Tiêu Ngọc Ánh', 'Quách Ngọc Mai'])
    await expect(arrivals).toContainText(name);
  const { page: secretary } = await stage.delegate('D05');
  await enter(secretary, 'Trong phòng họp');
  await secretary.getByRole('button', { name: 'Điểm danh', exact: true }).first().click();
  await secretary.getByRole('button', { name: 'Diễn biến điểm danh' }).click();
  const line = (name: string) =>
    secretary.getByRole('dialog').getByRole('listitem').filter({ hasText: name }).first();
  await expect(line('Tiêu Ngọc Ánh')).toContainText('Hội trường tầng 3 · quét mã');
  await expect(line('Quách Ngọc Mai')).toContainText('Hội trường tầng 3 · nhập mã PIN');
});

test('the secretary checks in anybody, an operator the own site; the exported record tells who did', async ({
  stage,
  product,
}) => {
  for (const code of ['D10', 'D17']) {
    await act(product, code, 'attendance.leave', { meetingId, personId: personId(code) });
  }
  const { page: secretary } = await stage.delegate('D05');
  await enter(secretary, 'Trong phòng họp');
  await secretary.getByRole('button', { name: 'Điểm danh', exact: true }).first().click();
  await secretary.getByLabel('Điểm danh cho…').selectOption({
    label: 'Quách Ngọc Mai · Trưởng phòng',
  });
  await secretary.getByRole('button', { name: 'Có mặt', exact: true }).click();
  await expect(secretary.getByText('Đã điểm danh Quách Ngọc Mai.', { exact: true })).toBeVisible();

  const { page: operator } = await stage.delegate('D19', phone);
  await enter(operator, 'Điểm cầu');
  await openMore(operator, 'Sơ đồ chỗ ngồi');
  const dialog = operator.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Hà Thúy Vân/ }).press('Enter');
  const ownCard = dialog.getByRole('region', { name: 'Hà Thúy Vân' });
  await ownCard.getByRole('button', { name: 'Điểm danh có mặt' }).click();
  await expect(ownCard).toContainText('Có mặt');
  await expect(ownCard.getByRole('button')).toHaveCount(0);
  await dialog.getByLabel('Chọn phòng, điểm cầu').selectOption({ label: 'Hội trường tầng 3' });
  await dialog.getByRole('button', { name: /^Lưu Bảo Châu/ }).press('Enter');
  const otherCard = dialog.getByRole('region', { name: 'Lưu Bảo Châu' });
  await expect(otherCard).toContainText('Chưa có mặt');
  await expect(otherCard.getByRole('button')).toHaveCount(0);
  const forging = await otherDelegate(product, 'D19');
  const forged = await forging('commands/attendance.check-in', {
    ...{ meetingId, personId: personId('D10'), presence: 'present-room', siteId: null },
  });
  expect(forged).toMatchObject({ ok: false, code: 'attendance.not-for-others' });

  const sheet = await download(secretary, 'Tải bảng điểm danh (.xlsx)');
  expect(sheet.name).toBe('diem-danh.xlsx');
  const rows = await readSheet(sheet.path);
  const rowOf = (name: string) => rows.find((row) => row.includes(name))?.join(' | ');
  expect(rows).toHaveLength(37);
  expect(rowOf('Quách Ngọc Mai')).toContain('điểm danh hộ: Tạ Thu Hằng');
  expect(rowOf('Hà Thúy Vân')).toMatch(/Có mặt tại điểm cầu .*rời họp lúc .*trở lại lúc/);
  expect(rowOf('Lưu Bảo Châu')).toContain('Đã rời họp');
  const paper = await download(secretary, 'Tải bảng điểm danh (PDF)');
  expect(paper.name).toBe('diem-danh.pdf');
  expect((await readFile(paper.path)).subarray(0, 5).toString()).toBe('%PDF-');
  const refused = await operator.request.get(`/api/meetings/${meetingId}/roll-call.xlsx`);
  expect(refused.status()).toBe(404);
});

test('nine of fifteen block a vote and everybody is told how many are missing; ten open it, for those who are there', async ({
  stage,
  product,
}) => {
  const { page: chair } = await stage.delegate('D01');
  const { page: secretary } = await stage.delegate('D05');
  const { page: delegate } = await stage.delegate('D08', phone);
  for (const page of [chair, secretary, delegate]) await enter(page, 'Trong phòng họp');
  for (const code of ['D02', 'D03', 'D07', 'D09', 'D10']) {
    await act(product, code, 'attendance.leave', { meetingId, personId: personId(code) });
  }
  const lost = 'Không còn đủ điều kiện biểu quyết: có mặt 9/15, còn thiếu 1.';
  for (const page of [chair, secretary, delegate]) {
    await expect(page.getByRole('alert').filter({ hasText: lost })).toBeVisible();
  }
  const reason = 'Chưa đủ điều kiện: có mặt 9/15, cần ít nhất 10, còn thiếu 1.';
  await expect(chair.getByText(reason)).toBeVisible();
  await expect(chair.getByRole('button', { name: 'Mở biểu quyết' })).toBeDisabled();
  const forging = await otherDelegate(product, 'D01');
  const voteId = demoVotes[0]?.id;
  expect(await forging('commands/voting.open', { meetingId, voteId })).toMatchObject({
    ...{ ok: false, code: 'voting.no-quorum', params: { present: 9, needed: 10, missing: 1 } },
  });

  await secretary.getByRole('button', { name: 'Điểm danh', exact: true }).first().click();
  await secretary.getByLabel('Điểm danh cho…').selectOption({
    label: 'Lưu Bảo Châu · Trưởng phòng',
  });
  await secretary.getByRole('button', { name: 'Có mặt', exact: true }).click();
  await expect(chair.getByText('Đủ điều kiện: có mặt 10/15, cần ít nhất 10.')).toBeVisible();
  for (const page of [chair, delegate]) await expect(page.getByText(lost)).toHaveCount(0);
  await confirm(chair, 'Mở biểu quyết');
  await expect(delegate.getByRole('button', { name: 'Gửi phiếu' })).toBeVisible();

  // Who comes after the opening is not on the roll that was frozen then.
  const { page: late } = await stage.delegate('D02');
  await enter(late, 'Trong phòng họp');
  await late.getByRole('button', { name: 'Biểu quyết' }).first().click();
  const outside = 'Đồng chí không có trong danh sách biểu quyết nội dung này.';
  await expect(late.getByText(outside, { exact: false })).toBeVisible();
  await expect(late.getByRole('button', { name: 'Gửi phiếu' })).toHaveCount(0);
});

test('a substitute without a vote asks for the floor and is heard out', async ({ stage }) => {
  const { page: chair } = await stage.delegate('D01');
  const { page: substitute } = await stage.delegate('D13', phone);
  for (const page of [chair, substitute]) await enter(page, 'Trong phòng họp');
  await confirm(chair, 'Mở biểu quyết');
  await expect(chair.getByRole('button', { name: 'Gửi phiếu' })).toBeVisible();
  await substitute.getByRole('button', { name: 'Đăng ký phát biểu' }).click();
  await expect(substitute.getByText('Thứ 1 trong danh sách', { exact: true })).toBeVisible();
  await call(chair, 'Ngô Hải Đăng');
  for (const page of [chair, substitute]) await expectOnStage(page, 'Ngô Hải Đăng');
  await expect(substitute.getByRole('button', { name: 'Gửi phiếu' })).toHaveCount(0);
});
