import { expect } from '@playwright/test';
import { choiceOf } from '../../server/setup/demo/scenario.ts';
import { oneAnswer } from '../../server/voting/one-answer.ts';
import { otherDelegate } from './api-delegate.ts';
import { confirm, enter, openDisplay, vote } from './room-steps.ts';
import { meetingId, test } from './stage.ts';

/** Members of the roll who vote over the public interface, so that four windows are enough. */
const others = ['D02', 'D03', 'D05', 'D07', 'D09', 'D10', 'D11', 'D14', 'D16', 'D20', 'D21'];
const rule = '11/15 = 73,33 % > 50 % tổng số thành viên → Thông qua';

test('V1 comes out with the figures of the demo, for hall and remote voters alike', async ({
  stage,
  product,
}) => {
  const chair = await stage.delegate('D01');
  const tablet = await stage.delegate('D08', { viewport: { width: 1024, height: 768 } });
  const remote = await stage.delegate('D04', { viewport: { width: 390, height: 844 } });
  const hall = await stage.delegate('D36', { viewport: { width: 1920, height: 1080 } });
  await openDisplay(hall.page);
  await enter(chair.page, 'Trong phòng họp');
  await enter(tablet.page, 'Trong phòng họp');
  await enter(remote.page, 'Từ xa');

  await confirm(chair.page, 'Mở biểu quyết');
  // The ballot comes up by itself on every voter's device; changing one's mind is possible.
  await vote(remote.page, 'Không tán thành');
  await remote.page.getByRole('button', { name: 'Đổi phiếu' }).click();
  await remote.page.getByText('Tán thành', { exact: true }).first().click();
  await remote.page.getByRole('button', { name: 'Gửi phiếu đổi' }).click();
  await expect(remote.page.getByText('Đã nhận phiếu của đồng chí')).toBeVisible();
  await vote(tablet.page, 'Tán thành');
  await vote(chair.page, 'Tán thành');

  const voteId = await product.openVoteId();
  for (const code of others) {
    const delegate = await otherDelegate(product, code);
    const cast = { meetingId, voteId, content: oneAnswer(voteId, choiceOf(code)) };
    expect(await delegate('commands/voting.cast', cast)).toMatchObject({ ok: true });
  }
  // Progress tells how many, and no choice, before the vote is closed.
  await expect(hall.page.getByText(/14\s*\/\s*14/).first()).toBeVisible();
  await expect(hall.page.getByText('73,33 %')).toHaveCount(0);

  await confirm(chair.page, 'Đóng biểu quyết');
  for (const page of [hall.page, tablet.page, remote.page]) {
    await expect(page.getByText(rule).first()).toBeVisible();
    const row = (fact: string) => page.locator(`tr[data-fact=${fact}]`).first();
    await expect(row('for')).toContainText('11');
    await expect(row('against')).toContainText('13,33 %');
    await expect(row('abstain')).toContainText('6,67 %');
    await expect(row('absent')).toContainText('6,67 %');
  }
});

test('whoever may not vote has no ballot, and a forged one is refused with a code', async ({
  stage,
  product,
}) => {
  const chair = await stage.delegate('D01');
  const substitute = await stage.delegate('D13');
  await enter(chair.page, 'Trong phòng họp');
  await enter(substitute.page, 'Trong phòng họp');
  await confirm(chair.page, 'Mở biểu quyết');
  await expect(chair.page.getByRole('button', { name: 'Gửi phiếu' })).toBeVisible();
  await substitute.page.getByRole('button', { name: 'Biểu quyết' }).first().click();
  await expect(
    substitute.page.getByText('Đồng chí không có trong danh sách biểu quyết nội dung này.'),
  ).toBeVisible();
  await expect(substitute.page.getByRole('button', { name: 'Gửi phiếu' })).toHaveCount(0);

  const voteId = await product.openVoteId();
  for (const code of ['D13', 'D25']) {
    const forged = await otherDelegate(product, code);
    const answer = await forged('commands/voting.cast', {
      meetingId,
      voteId,
      content: oneAnswer(voteId, 'for'),
    });
    expect(answer).toMatchObject({ ok: false, code: 'voting.not-on-roll' });
    expect(JSON.stringify(answer)).not.toMatch(/ at |\.ts:|Error/);
  }
  const closing = await otherDelegate(product, 'D04');
  expect(await closing('commands/voting.close', { meetingId, voteId })).toMatchObject({
    code: 'forbidden',
  });
});

test('a half-filled ballot survives what the server sends meanwhile', async ({
  stage,
  product,
}) => {
  const chair = await stage.delegate('D01');
  const tablet = await stage.delegate('D08');
  await enter(chair.page, 'Trong phòng họp');
  await enter(tablet.page, 'Trong phòng họp');
  await confirm(chair.page, 'Mở biểu quyết');
  await tablet.page.getByText('Không biểu quyết', { exact: true }).first().click();
  const voteId = await product.openVoteId();
  const delegate = await otherDelegate(product, 'D02');
  await delegate('commands/voting.cast', { meetingId, voteId, content: oneAnswer(voteId, 'for') });
  await delegate('commands/speakers.request-floor', { meetingId, topic: '' });
  await expect(chair.page.getByRole('button', { name: /Mời Vi Thị Ánh Tuyết/ })).toBeVisible();
  await expect(tablet.page.getByRole('radio', { name: 'Không biểu quyết' })).toBeChecked();
  await tablet.page.getByRole('button', { name: 'Gửi phiếu' }).click();
  await expect(tablet.page.getByText('Đã nhận phiếu của đồng chí')).toBeVisible();
});

test('Enter on another button presses that button and sends no ballot', async ({ stage }) => {
  const chair = await stage.delegate('D01');
  const tablet = await stage.delegate('D08');
  await enter(chair.page, 'Trong phòng họp');
  await enter(tablet.page, 'Trong phòng họp');
  await confirm(chair.page, 'Mở biểu quyết');
  await tablet.page.getByText('Không tán thành', { exact: true }).first().click();
  await tablet.page.getByRole('button', { name: 'Trang sau' }).focus();
  await tablet.page.keyboard.press('Enter');
  await expect(tablet.page.getByText('Trang 2/18').first()).toBeVisible();
  await expect(tablet.page.getByRole('button', { name: 'Gửi phiếu' })).toBeVisible();
  await expect(tablet.page.getByText('Đã nhận phiếu của đồng chí')).toHaveCount(0);
});
