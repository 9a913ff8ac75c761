import { expect, type Page } from '@playwright/test';
import { morningIn, unitOfD08 } from './prepare-meeting.ts';
import { test } from './stage.ts';

async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option }).first().click();
}

async function create(page: Page, title: string, room: string, days: number): Promise<void> {
  const { date } = morningIn(days);
  await page.goto('/meetings/new');
  await page.getByRole('radio', { name: /Họp chuyên đề/ }).check();
  await page.getByLabel('Tên cuộc họp').fill(title);
  await page.getByLabel(/Bắt đầu.*ngày|ngày.*Bắt đầu/i).fill(date);
  await page.getByLabel(/Bắt đầu.*giờ|giờ.*Bắt đầu/i).fill('14:00');
  await page.getByLabel(/Kết thúc.*ngày|ngày.*Kết thúc/i).fill(date);
  await page.getByLabel(/Kết thúc.*giờ|giờ.*Kết thúc/i).fill('16:00');
  await choose(page, 'Phòng họp chính', new RegExp(`^${room}`));
  await page.getByRole('button', { name: 'Tạo cuộc họp' }).click();
}

/** Each on a day of its own: a room is booked once. */
const widths = [
  { viewport: { width: 1440, height: 900 }, days: 20 },
  { viewport: { width: 390, height: 844 }, days: 27 },
];

for (const { viewport, days } of widths) {
  test(`the office plans a meeting, the director returns it once and then approves it, at ${viewport.width} px`, async ({
    stage,
  }) => {
    test.setTimeout(180_000);
    const title = `Họp chuyên đề quản lý đề tài ${days}`;
    const secretary = await stage.delegate('D05', { viewport });
    const { page } = secretary;
    await create(page, title, 'Phòng mở rộng tầng 4', days);
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
    const meeting = new URL(page.url()).pathname.split('/').slice(0, 3).join('/');

    // The same room at the same time is refused, and who has it is said.
    await create(page, 'Họp khác cùng giờ', 'Phòng mở rộng tầng 4', days);
    await expect(page.getByText(new RegExp(title)).first()).toBeVisible();
    await expect(page).toHaveURL(/\/meetings\/new/);

    await page.goto(`${meeting}/agenda`);
    await page.getByRole('button', { name: 'Thêm nội dung' }).first().click();
    await page.getByLabel('Nội dung', { exact: true }).fill('Rà soát đề tài cấp tỉnh');
    await page.getByLabel('Thời lượng (phút)').fill('25');
    await choose(page, 'Đơn vị chuẩn bị', new RegExp(unitOfD08));
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    const added = page.getByRole('article', { name: /Rà soát đề tài cấp tỉnh/ });
    await expect(added).toContainText('25 phút');
    const before = (await added.getAttribute('aria-label')) ?? '';
    await page.getByRole('button', { name: /^Đưa lên.*Rà soát đề tài cấp tỉnh/ }).press('Enter');
    await expect(added).not.toHaveAttribute('aria-label', before);

    await page.goto(`${meeting}/people`);
    await page.getByRole('button', { name: 'Thêm người', exact: true }).click();
    await page.getByRole('tab', { name: 'Đơn vị' }).click();
    await page.getByRole('checkbox', { name: unitOfD08 }).check();
    await page.getByRole('button', { name: 'Thêm vào cuộc họp' }).click();
    await expect(page.getByText('Mạc Hồng Nhung').first()).toBeVisible();
    await page.getByRole('button', { name: 'Thêm người', exact: true }).click();
    await page.getByRole('tab', { name: 'Dán danh sách' }).click();
    await page.getByRole('textbox', { name: 'Danh sách' }).fill('Khổng Minh Trí\nKhông Có Ai');
    await page.getByRole('button', { name: 'Kiểm tra danh sách' }).click();
    await expect(page.getByText('1 người sẽ được thêm, 1 dòng bỏ qua.')).toBeVisible();
    await page.getByRole('button', { name: 'Thêm 1 người' }).click();
    await expect(page.getByText('Khổng Minh Trí').first()).toBeVisible();
    await page.getByRole('button', { name: 'Thêm khách ngoài cơ quan' }).click();
    const guest = page.getByRole('dialog');
    await guest.getByLabel('Họ và tên').fill('Trần Văn Khách');
    await guest.getByLabel('Chức vụ').fill('Chuyên gia');
    await guest.getByLabel('Cơ quan, tổ chức').fill('Trường Đại học Sơn Giang');
    await guest.getByRole('button', { name: 'Thêm khách mời' }).click();
    await expect(
      page.getByText('Đã thêm khách mời Trần Văn Khách.', { exact: true }),
    ).toBeVisible();

    await page.goto(meeting);
    await page.getByRole('button', { name: 'Chọn người chủ trì' }).click();
    await page.getByLabel('Tìm người').fill('hoang quoc khai');
    const picking = page.getByRole('dialog');
    await picking.getByRole('checkbox', { name: /Hoàng Quốc Khải/ }).check();
    await picking.getByRole('button', { name: 'Chọn', exact: true }).click();
    await expect(page.getByText('Đã ghi người chủ trì.', { exact: true })).toBeVisible();
    const submit = page.getByRole('button', { name: 'Trình phê duyệt' });
    await submit.click();
    await expect(page.getByText('Đã trình phê duyệt.', { exact: true })).toBeVisible();

    const director = await stage.delegate('D01', { viewport });
    await director.page.goto('/approvals');
    const waiting = director.page.getByRole('listitem').filter({ hasText: title });
    await waiting.getByRole('link', { name: 'Xem và duyệt' }).click();
    await expect(director.page.getByRole('heading', { name: title })).toBeVisible();
    await director.page.getByRole('button', { name: 'Trả lại' }).click();
    const dialog = director.page.getByRole('dialog');
    await dialog.getByLabel('Lý do').fill('Cần thêm thời gian thảo luận');
    await dialog.getByRole('button', { name: 'Trả lại' }).click();
    await expect(director.page.getByText('Đã trả lại cuộc họp.', { exact: true })).toBeVisible();

    await page.goto(meeting);
    await expect(page.getByText('Bị trả lại, lý do: Cần thêm thời gian thảo luận')).toBeVisible();
    await submit.click();
    await expect(page.getByText('Đã trình phê duyệt.', { exact: true })).toBeVisible();
    await director.page.goto(meeting);
    await director.page.getByRole('button', { name: 'Phê duyệt', exact: true }).click();
    await expect(director.page.getByText('Đã phê duyệt cuộc họp.', { exact: true })).toBeVisible();
    await page.goto(meeting);
    await expect(page.getByRole('link', { name: 'Gửi giấy mời' }).first()).toBeVisible();
  });
}
