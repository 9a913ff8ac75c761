import { expect, type Page } from '@playwright/test';
import ical from 'node-ical';
import { approvedMeeting, invitedMeeting } from './prepare-meeting.ts';
import { test } from './prepare-stage.ts';

async function reply(page: Page, meetingId: string, choice: RegExp): Promise<void> {
  await page.goto(`/meetings/${meetingId}/reply`);
  await page.getByRole('radio', { name: choice }).check();
}

const send = (page: Page) => page.getByRole('button', { name: 'Gửi trả lời' }).click();

test('invitations arrive as e-mail with the giấy mời and a calendar entry', async ({
  stage,
  product,
  mail,
}) => {
  const title = 'Họp chuyên đề chuyển đổi số';
  const meetingId = await approvedMeeting(product, {
    ...{ title, inDays: 9, people: ['D04', 'D08'] },
  });
  const { page } = await stage.delegate('D05');
  await page.goto(`/meetings/${meetingId}/invitations`);
  await page.getByRole('button', { name: /^Gửi giấy mời cho \d+ người$/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Gửi giấy mời cho/ })
    .click();
  await expect(page.getByText(/Đã mời \d+ người, giấy mời số .+/).first()).toBeVisible();
  const received = () =>
    mail.received.find(
      ({ to, subject }) => JSON.stringify(to).includes('tri.km@') && subject?.includes(title),
    );
  await expect.poll(() => received() !== undefined, { timeout: 60_000 }).toBe(true);
  const letter = received();
  const files = letter?.attachments ?? [];
  expect(
    files.find(({ contentType }) => contentType === 'application/pdf')?.content.subarray(0, 5),
  ).toEqual(Buffer.from('%PDF-'));
  const calendar = files.find(({ contentType }) => contentType === 'text/calendar');
  const entries = Object.values(ical.sync.parseICS(calendar?.content.toString('utf8') ?? ''));
  const events = entries.filter((entry) => entry?.type === 'VEVENT');
  expect(events).toHaveLength(1);
  expect(events[0]).toMatchObject({ summary: expect.stringContaining(title) });
  await page.reload();
  await expect(page.getByText('Đã gửi').first()).toBeVisible();
});

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]) {
  test(`people answer for themselves, and the chair consents, at ${viewport.width} px`, async ({
    stage,
    product,
  }) => {
    const people = ['D04', 'D08', 'D12'];
    const title = `Họp về dự toán ${viewport.width}`;
    const meetingId = await invitedMeeting(product, {
      title,
      inDays: viewport.width === 390 ? 10 : 11,
      people,
    });
    const remote = await stage.delegate('D04', { viewport });
    await reply(remote.page, meetingId, /Dự tại điểm cầu Trung tâm Ứng dụng/);
    await send(remote.page);
    await expect(
      remote.page.getByText('Đã ghi nhận trả lời của đồng chí.', { exact: true }),
    ).toBeVisible();

    const absent = await stage.delegate('D08', { viewport });
    await reply(absent.page, meetingId, /Xin vắng/);
    await send(absent.page);
    await expect(absent.page.getByText('Ghi lý do xin vắng.')).toBeVisible();
    await absent.page.getByLabel('Lý do').fill('Đi công tác tại Hà Nội');
    await send(absent.page);
    await expect(absent.page.getByText(/Đã gửi đề nghị đến chủ trì/).first()).toBeVisible();

    const away = await stage.delegate('D12', { viewport });
    await reply(away.page, meetingId, /Cử người dự thay/);
    await away.page.getByRole('searchbox', { name: 'Người dự thay' }).fill('ngo hai dang');
    await away.page.getByRole('button', { name: /Ngô Hải Đăng/ }).click();
    await away.page.getByLabel('Lý do').fill('Đi công tác');
    await send(away.page);
    await expect(away.page.getByText(/Đã gửi đề nghị đến chủ trì/).first()).toBeVisible();

    const chair = await stage.delegate('D01', { viewport });
    await chair.page.goto(`/meetings/${meetingId}/invitations`);
    for (const waiting of [2, 1]) {
      const agree = chair.page.getByRole('button', { name: 'Đồng ý', exact: true });
      await expect(agree).toHaveCount(waiting);
      await agree.first().click();
    }
    await expect(chair.page.getByRole('button', { name: 'Đồng ý', exact: true })).toHaveCount(0);

    const substitute = await stage.delegate('D13', { viewport });
    await substitute.page.goto(`/meetings/${meetingId}`);
    await expect(substitute.page.getByText(/Người dự thay|dự thay/i).first()).toBeVisible();
    await substitute.page.goto(`/meetings/${meetingId}/documents`);
    await expect(substitute.page.getByRole('heading', { name: 'Tài liệu họp' })).toBeVisible();
  });
}
