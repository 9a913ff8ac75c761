import { expect, type Page } from '@playwright/test';
import { z } from 'zod';
import { demoId } from '../../db/seed/demo-id.ts';
import { currentPosition } from '../../db/seed/demo-meeting.ts';
import { awardProfile, scoringProfile } from '../../db/seed/demo-vote-profiles.ts';
import { demoRuleProfile } from '../../db/seed/demo-votes.ts';
import { otherDelegate } from './api-delegate.ts';
import { violations } from './axe.ts';
import { enter } from './room-steps.ts';
import type { RunningProduct } from './running-product.ts';
import { meetingId, test } from './stage.ts';

const prepared = z.object({ value: z.object({ voteId: z.uuid() }) });

/** Prepares a vote of this form on the current item and opens it; the end is the chair's as well. */
async function opened(product: RunningProduct, asked: object) {
  const chair = await otherDelegate(product, 'D01');
  const answer = await chair('commands/voting.prepare', {
    ...{ meetingId, itemId: demoId('item', String(currentPosition)) },
    rollId: demoId('roll', 'leadership'),
    ...asked,
  });
  const { voteId } = prepared.parse(answer).value;
  const step = async (name: string) =>
    expect(await chair(`commands/voting.${name}`, { meetingId, voteId })).toMatchObject({
      ok: true,
    });
  await step('open');
  return step;
}

const received = (page: Page) => expect(page.getByText('Đã nhận phiếu của đồng chí')).toBeVisible();

test('points by criteria: 21 of 20 is refused at the field, the result is the grade', async ({
  stage,
  product,
}) => {
  const { page } = await stage.delegate('D08', { viewport: { width: 390, height: 844 } });
  await enter(page, 'Trong phòng họp');
  const step = await opened(product, { title: 'Chấm điểm đề tài', profile: scoringProfile });
  const criteria = scoringProfile.scoring?.criteria ?? [];
  for (const [index, points] of [18, 17, 22, 13, 14, 4].entries()) {
    await page.getByLabel(criteria[index]?.label ?? '', { exact: true }).fill(String(points));
  }
  await expect(page.getByText('Tổng điểm: 88/100 · Xuất sắc')).toBeVisible();
  const first = page.getByLabel('Hoàn thành so với đặt hàng', { exact: true });
  await first.fill('21');
  await expect(page.getByText('Nhập điểm từ 0 đến 20, mỗi bậc 1 điểm.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Gửi phiếu' })).toBeDisabled();
  await first.fill('19');
  await page.getByRole('button', { name: 'Bớt điểm: Hoàn thành so với đặt hàng' }).click();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Gửi phiếu' }).click();
  await received(page);
  await step('close');
  await expect(
    page.getByText('Điểm trung bình 88 (tổng 88 điểm của 1 phiếu)').first(),
  ).toBeVisible();
});

test('an election takes no more names than seats, and says who is elected', async ({
  stage,
  product,
}) => {
  const { page } = await stage.delegate('D08', { viewport: { width: 1440, height: 900 } });
  await enter(page, 'Trong phòng họp');
  const step = await opened(product, {
    title: 'Bầu Ban kiểm phiếu',
    profile: { ...demoRuleProfile, form: 'election', tie: 'not-carried', denominator: 'cast' },
    candidates: ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Văn Chi'].map((name) => ({ name })),
    seats: 2,
  });
  for (const name of ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Văn Chi']) {
    await page.getByText(name, { exact: true }).click();
  }
  await expect(page.getByText('Đã chọn 2/2')).toBeVisible();
  await expect(page.getByText(/^Chỉ được chọn tối đa 2 người/)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Gửi phiếu' }).click();
  await received(page);
  await expect(page.getByText('Nguyễn Văn An, Trần Thị Bình')).toBeVisible();
  await step('close');
  await expect(page.locator('tr[data-elected=true]')).toHaveCount(2);
});

test('a consent list is answered at once and line by line', async ({ stage, product }) => {
  const { page } = await stage.delegate('D08', { viewport: { width: 390, height: 844 } });
  await enter(page, 'Trong phòng họp');
  const titles = ['Báo cáo năm 2026', 'Dự toán năm 2027', 'Chương trình công tác'];
  const step = await opened(product, {
    ...{ title: 'Thông qua một lần', profile: demoRuleProfile },
    questions: titles.map((title) => ({ title })),
  });
  await expect(page.getByText('Còn 3 nội dung chưa chọn')).toBeVisible();
  await page.getByRole('button', { name: 'Chọn “Tán thành” cho tất cả' }).click();
  await page
    .getByRole('group', { name: '2. Dự toán năm 2027' })
    .getByText('Không tán thành', { exact: true })
    .click();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Gửi phiếu' }).click();
  await received(page);
  await expect(page.getByText('Dự toán năm 2027: Không tán thành')).toBeVisible();
  await step('close');
  await expect(page.getByRole('heading', { name: 'Chương trình công tác' }).first()).toBeVisible();
});

test('a secret ballot of two nominations may be left invalid for one of them', async ({
  stage,
  product,
}) => {
  const { page } = await stage.delegate('D08', { viewport: { width: 1440, height: 900 } });
  await enter(page, 'Trong phòng họp');
  const step = await opened(product, {
    ...{ title: 'Đề nghị tặng Bằng khen', profile: awardProfile },
    questions: [{ title: 'Tập thể Phòng Chuyển đổi số' }, { title: 'Cá nhân Bế Văn Lợi' }],
  });
  const group = (name: string) => page.getByRole('group', { name });
  await group('1. Tập thể Phòng Chuyển đổi số').getByText('Đồng ý', { exact: true }).click();
  await group('2. Cá nhân Bế Văn Lợi').getByText('Để phiếu không hợp lệ').click();
  await page.getByRole('button', { name: 'Bỏ phiếu kín' }).click();
  await expect(page.getByText('Phiếu đã vào hòm phiếu.')).toBeVisible();
  await step('close');
  await expect(
    page.getByText('Phiếu phát ra 1 · thu về 1 · hợp lệ 1 · không hợp lệ 0').first(),
  ).toBeVisible();
  await step('count');
  await step('announce');
  await expect(page.getByRole('heading', { name: 'Cá nhân Bế Văn Lợi' }).first()).toBeVisible();
  await expect(
    page.getByText('Phiếu của đồng chí có trong danh sách đã công bố, đúng như đã bỏ.').first(),
  ).toBeVisible();
});
