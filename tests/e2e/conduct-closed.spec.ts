import { expect, type Page } from '@playwright/test';
import { demoId } from '../../db/seed/demo-id.ts';
import { otherDelegate } from './api-delegate.ts';
import { mediaFlow } from './media-flow.ts';
import { act, personId } from './recovery-steps.ts';
import { call, confirm, enter } from './room-steps.ts';
import { livePath, meetingId, test } from './stage.ts';
import { giveEars, listen, playTone } from './tones.ts';

const tone = 1_060;
const annexName = 'Trung tâm Ứng dụng KH&CN';
const annex = `site:${demoId('site', 'SAT')}`;

/** Begins it with everybody of the item's roll and one person more. */
async function beginClosed(chair: Page, typed: string, name: string): Promise<void> {
  await chair.getByRole('button', { name: 'Họp kín', exact: true }).click();
  await chair.getByRole('button', { name: 'Họp kín…' }).click();
  const dialog = chair.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Thêm \d+ thành viên của danh sách/ }).click();
  await dialog.getByRole('searchbox').fill(typed);
  await dialog.getByRole('checkbox', { name: new RegExp(name) }).check();
  await dialog.getByRole('button', { name: 'Bắt đầu họp kín' }).click();
}

async function openMessages(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Thêm', expanded: false }).click();
  await page.getByRole('menuitem', { name: 'Tin nhắn' }).click();
}

async function write(page: Page, to: 'moderators' | 'everyone', body: string): Promise<void> {
  await page.getByLabel('Gửi tới').first().selectOption(to);
  await page.getByLabel('Nội dung tin nhắn').fill(body);
  await page.getByRole('button', { name: 'Gửi', exact: true }).click();
}

test('a site is cut from a closed session as soon as somebody who is not named checks in there', async ({
  stage,
  product,
}) => {
  for (const code of ['D17', 'D18']) {
    await act(product, code, 'attendance.leave', { meetingId, personId: personId(code) });
  }
  const { page: chair } = await stage.delegate('D01');
  const { page: endpoint, context: atAnnex } = await stage.delegate('D19');
  const { page: home, context: atHome } = await stage.delegate('D04');
  await giveEars(atAnnex);
  await playTone(atHome, tone);
  await enter(chair, 'Trong phòng họp');
  await enter(endpoint, 'Điểm cầu');
  await enter(home, 'Từ xa');
  const heardAtAnnex = () => expect.poll(() => listen(endpoint, [tone]), { timeout: 30_000 });
  const granted = async () => (await product.control.mayPublish())[annex];

  await beginClosed(chair, 'nong thi yen', 'Nông Thị Yến');
  await expect(home.getByText(/^Đang họp kín, \d+ người có tên/)).toBeVisible();
  await home.getByRole('button', { name: 'Đăng ký phát biểu' }).click();
  await call(chair, 'Khổng Minh Trí');
  await home.getByRole('button', { name: 'Bật micrô' }).click();
  await heardAtAnnex().toEqual({ [tone]: 1 });
  expect(await granted()).toEqual(['camera']);
  const pictures = mediaFlow(endpoint);
  await pictures.expectPictures();

  // Whoever sits down there is kept out, and the room with them.
  const { page: late } = await stage.delegate('D17', { viewport: { width: 390, height: 844 } });
  await late.goto(livePath);
  await late.getByText('Trong phòng họp', { exact: true }).first().click();
  await late.getByRole('button', { name: 'Vào họp' }).click();
  await expect(late.getByRole('heading', { name: 'Đang họp kín' })).toBeVisible();
  const cut = chair.getByText(`${annexName} bị ngắt vì còn người không có tên: Hà Thúy Vân.`);
  await expect(cut).toBeVisible();
  await heardAtAnnex().toEqual({});
  await expect.poll(granted).toEqual([]);
  await pictures.expectNoPictures();

  await act(product, 'D17', 'attendance.leave', { meetingId, personId: personId('D17') });
  await expect(cut).toHaveCount(0);
  await heardAtAnnex().toEqual({ [tone]: 1 });
  await pictures.expectPictures();

  await confirm(chair, 'Kết thúc họp kín');
  await expect(late.getByRole('heading', { name: 'Đang họp kín' })).toHaveCount(0);
});

test('what is written in a closed session is read by those who are in it, then and afterwards', async ({
  stage,
  product,
}) => {
  const { page: chair } = await stage.delegate('D01');
  const { page: one } = await stage.delegate('D09');
  const { page: other } = await stage.delegate('D10');
  const { page: outside } = await stage.delegate('D17', { viewport: { width: 390, height: 844 } });
  const inside = [chair, one, other];
  for (const page of [...inside, outside]) {
    await enter(page, 'Trong phòng họp');
    await openMessages(page);
  }
  await chair.getByLabel('Tin nhắn gửi tất cả').selectOption('open');
  await write(one, 'everyone', 'Tài liệu bổ sung đã gửi đến các đồng chí');
  await expect(outside.getByText('Tài liệu bổ sung đã gửi')).toBeVisible();

  await beginClosed(chair, 'nong thi yen', 'Nông Thị Yến');
  await expect(outside.getByRole('heading', { name: 'Đang họp kín' })).toBeVisible();
  await expect(outside.getByText('Tài liệu bổ sung đã gửi')).toHaveCount(0);
  const greyed = outside.getByRole('button', { name: /^Tin nhắn/ });
  await expect(greyed).toBeDisabled();
  await expect(greyed).toContainText('Mở lại sau phiên họp kín');
  const asked = await otherDelegate(product, 'D17');
  const words = { meetingId, audience: 'moderators', toPersonId: null, body: 'Xin vào họp' };
  const refused = { ok: false, code: 'closed-session' };
  expect(await asked('commands/messages.send', words)).toMatchObject(refused);

  await write(one, 'everyone', 'Đề nghị xem lại mức chi');
  await write(other, 'moderators', 'Tôi đồng ý với phương án hai');
  for (const page of inside) await expect(page.getByText('Đề nghị xem lại mức chi')).toBeVisible();
  await expect(chair.getByText('Tôi đồng ý với phương án hai')).toBeVisible();
  await expect(one.getByText('Tôi đồng ý với phương án hai')).toHaveCount(0);

  await confirm(chair, 'Kết thúc họp kín');
  await expect(outside.getByRole('heading', { name: 'Đang họp kín' })).toHaveCount(0);
  await write(one, 'everyone', 'Đề nghị tiếp tục mục này');
  await openMessages(outside);
  await expect(outside.getByText('Đề nghị tiếp tục mục này')).toBeVisible();
  await expect(outside.getByText('Tài liệu bổ sung đã gửi')).toBeVisible();
  for (const page of inside) await expect(page.getByText('Đề nghị xem lại mức chi')).toBeVisible();
  await outside.reload();
  await openMessages(outside);
  await expect(outside.getByText('Đề nghị tiếp tục mục này')).toBeVisible();
  await expect(outside.getByText('Đề nghị xem lại mức chi')).toHaveCount(0);
});
