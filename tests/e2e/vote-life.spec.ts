import { expect } from '@playwright/test';
import { z } from 'zod';
import { demoId } from '../../db/seed/demo-id.ts';
import { currentPosition } from '../../db/seed/demo-meeting.ts';
import { demoRuleProfile } from '../../db/seed/demo-votes.ts';
import { otherDelegate } from './api-delegate.ts';
import { violations } from './axe.ts';
import { confirm, enter, openDisplay, vote } from './room-steps.ts';
import { meetingId, test } from './stage.ts';

const prepared = z.object({ value: z.object({ voteId: z.uuid() }) });
const title = 'Thông qua từng bước';

for (const width of [1440, 390]) {
  test(`the chair pauses, closes, counts, announces, annuls and repeats at ${width} px`, async ({
    stage,
    product,
  }) => {
    const chair = await stage.delegate('D01', { viewport: { width, height: 900 } });
    const tablet = await stage.delegate('D08', { viewport: { width, height: 844 } });
    const hall = await stage.delegate('D36', { viewport: { width: 1920, height: 1080 } });
    await openDisplay(hall.page);
    await enter(chair.page, 'Trong phòng họp');
    await enter(tablet.page, 'Trong phòng họp');
    const leading = await otherDelegate(product, 'D01');
    const answer = await leading('commands/voting.prepare', {
      ...{ meetingId, itemId: demoId('item', String(currentPosition)), title },
      rollId: demoId('roll', 'leadership'),
      profile: { ...demoRuleProfile, announce: 'chair' },
    });
    const { voteId } = prepared.parse(answer).value;
    expect(await leading('commands/voting.open', { meetingId, voteId })).toMatchObject({
      ok: true,
    });
    if (width === 390) {
      await chair.page.getByRole('button', { name: 'Điều hành' }).click();
    }

    // The voter puts the ballot aside; a reminder brings it back.
    await tablet.page
      .getByRole('button', { name: width === 390 ? 'Chương trình' : 'Thu gọn phiếu', exact: true })
      .click();
    await expect(tablet.page.getByRole('button', { name: 'Gửi phiếu' })).toHaveCount(0);
    await chair.page.getByText(/^Xem \d+ người chưa gửi phiếu$/).click();
    await expect(chair.page.getByText('Thiết bị mất kết nối').first()).toBeVisible();
    await chair.page.getByRole('button', { name: 'Nhắc tất cả người chưa gửi phiếu' }).click();
    await expect(tablet.page.getByRole('button', { name: 'Gửi phiếu' })).toBeVisible();

    await chair.page.getByRole('button', { name: 'Tạm dừng biểu quyết' }).click();
    const paused = 'Biểu quyết đang tạm dừng. Phiếu đã gửi vẫn được giữ.';
    await expect(tablet.page.getByText(paused).first()).toBeVisible();
    await expect(hall.page.getByText(paused)).toBeVisible();
    await expect(tablet.page.getByRole('button', { name: 'Gửi phiếu' })).toHaveCount(0);
    await chair.page.getByRole('button', { name: 'Tiếp tục biểu quyết' }).click();
    await vote(tablet.page, 'Tán thành');

    await confirm(chair.page, 'Đóng biểu quyết');
    const closed = 'Đã đóng biểu quyết, đang kiểm phiếu.';
    await expect(tablet.page.getByText(closed).first()).toBeVisible();
    await expect(hall.page.getByText(closed)).toBeVisible();
    await chair.page.getByRole('button', { name: 'Kiểm phiếu', exact: true }).click();
    const outcome = '1/15 = 6,67 %';
    await expect(chair.page.getByText(outcome).first()).toBeVisible();
    await expect(tablet.page.getByText('chờ công bố kết quả').first()).toBeVisible();
    await expect(tablet.page.getByText(outcome)).toHaveCount(0);
    await expect(hall.page.getByText(outcome)).toHaveCount(0);
    expect(await violations(tablet.page)).toEqual([]);
    await confirm(chair.page, 'Công bố kết quả');
    await expect(tablet.page.getByText(outcome).first()).toBeVisible();
    await expect(hall.page.getByText(outcome).first()).toBeVisible();

    await chair.page
      .locator('.console-vote', { hasText: title })
      .getByRole('button', { name: 'Hủy biểu quyết' })
      .click();
    const dialog = chair.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Hủy biểu quyết' }).click();
    await expect(dialog.getByText('Vui lòng ghi lý do hủy.')).toBeVisible();
    await dialog.getByLabel('Lý do hủy').fill('Đọc nhầm nội dung');
    await dialog.getByRole('button', { name: 'Hủy biểu quyết' }).click();
    await expect(tablet.page.getByText('Lý do: Đọc nhầm nội dung').first()).toBeVisible();
    await expect(tablet.page.getByText(outcome)).toHaveCount(0);
    await chair.page.getByRole('button', { name: 'Biểu quyết lại' }).click();
    await expect(chair.page.locator('.console-vote', { hasText: title })).toHaveCount(2);
  });
}
