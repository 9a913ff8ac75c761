import { expect, type Page } from '@playwright/test';
import { makeDocx } from '../intake/make/office.ts';
import { makePdf } from '../intake/make/pdf.ts';
import { invitedMeeting } from './prepare-meeting.ts';
import { test } from './stage.ts';

const subject = 'Dự thảo kế hoạch chuyển đổi số năm 2027';
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

async function menu(page: Page, action: string): Promise<void> {
  await page
    .getByRole('button', { name: `Thao tác khác: ${subject}` })
    .first()
    .click();
  await page.getByRole('menuitem', { name: action }).click();
}

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]) {
  test(`a paper goes from the unit to the delegates, returned once, at ${viewport.width} px`, async ({
    stage,
    product,
  }) => {
    test.setTimeout(180_000);
    const people = ['D04', 'D08', 'D05'];
    const title = `Họp kế hoạch ${viewport.width}`;
    const meetingId = await invitedMeeting(product, {
      title,
      inDays: viewport.width === 390 ? 12 : 13,
      people,
    });
    const dossier = `/meetings/${meetingId}/documents`;

    // D23 is of the unit that prepares the item, and has no part in the meeting.
    const unit = await stage.delegate('D23', { viewport });
    await unit.page.goto('/preparing');
    await expect(unit.page.getByText(title).first()).toBeVisible();
    await unit.page.goto(dossier);
    await unit.page.getByRole('button', { name: /^Thêm tài liệu: / }).click();
    await unit.page.locator('input[type=file]').setInputFiles([
      {
        ...{ name: 'Kế hoạch.docx', mimeType: docx },
        buffer: await makeDocx(['Dự thảo kế hoạch chuyển đổi số năm 2027', 'Mục tiêu chung']),
      },
      { name: 'Giả.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html></html>') },
    ]);
    await expect(unit.page.getByText('Đã sẵn sàng, 1 trang.')).toBeVisible({ timeout: 60_000 });
    await expect(unit.page.getByRole('dialog').getByRole('alert').first()).toBeVisible();
    await unit.page.getByLabel('Trích yếu').fill(subject);
    await choose(unit.page, 'Loại tài liệu', 'Kế hoạch');
    await unit.page.getByRole('button', { name: 'Thêm 1 tài liệu' }).click();
    await unit.page.getByRole('button', { name: 'Trình duyệt', exact: true }).click();
    await expect(unit.page.getByText('Đã trình duyệt tài liệu.', { exact: true })).toBeVisible();

    const approver = await stage.delegate('D01', { viewport });
    const waiting = approver.page.getByRole('listitem').filter({ hasText: title });
    await approver.page.goto('/approvals');
    await waiting.getByRole('button', { name: 'Trả lại' }).click();
    const dialog = approver.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Trả lại' }).click();
    await expect(dialog.getByText('Nhập lý do để đơn vị chuẩn bị biết cần làm gì.')).toBeVisible();
    await dialog.getByLabel('Lý do').fill('Bổ sung kinh phí');
    await dialog.getByRole('button', { name: 'Trả lại' }).click();
    await expect(
      approver.page.getByText('Đã trả lại tài liệu kèm lý do.', { exact: true }),
    ).toBeVisible();

    await unit.page.goto(dossier);
    await expect(unit.page.getByText('Bổ sung kinh phí')).toBeVisible();
    await menu(unit.page, 'Tải lên phiên bản mới');
    await unit.page.locator('input[type=file]').setInputFiles({
      ...{ name: 'Kế hoạch.pdf', mimeType: 'application/pdf' },
      buffer: await makePdf(['Dự thảo kế hoạch, đã bổ sung kinh phí', 'Phụ lục']),
    });
    await expect(unit.page.getByText('Đã sẵn sàng, 2 trang.')).toBeVisible({ timeout: 60_000 });
    await unit.page.getByRole('button', { name: 'Lưu phiên bản mới' }).click();
    await expect(unit.page.getByText(/Phiên bản 2 · 2 trang/)).toBeVisible();
    await unit.page.getByRole('button', { name: 'Trình duyệt', exact: true }).click();
    await expect(unit.page.getByText('Đã trình duyệt tài liệu.', { exact: true })).toBeVisible();

    const delegate = await stage.delegate('D04', { viewport });
    await delegate.page.goto(dossier);
    await expect(delegate.page.getByRole('heading', { name: 'Tài liệu họp' })).toBeVisible();
    await expect(delegate.page.getByText(subject)).toHaveCount(0);

    await approver.page.reload();
    await waiting.getByRole('button', { name: 'Duyệt', exact: true }).click();
    await expect(approver.page.getByText('Đã duyệt tài liệu.', { exact: true })).toBeVisible();

    const secretary = await stage.delegate('D05', { viewport });
    await secretary.page.goto(dossier);
    const issue = /^Phát hành 1 tài liệu đã duyệt$/;
    await secretary.page.getByRole('button', { name: issue }).click();
    await secretary.page.getByRole('dialog').getByRole('button', { name: issue }).click();
    await expect(
      secretary.page.getByText('Đã phát hành 1 tài liệu.', { exact: true }),
    ).toBeVisible();

    await delegate.page.reload();
    const paper = delegate.page.getByRole('listitem').filter({ hasText: subject }).last();
    await expect(paper).toContainText(/\d+\/KH-/);
    await paper.getByRole('link', { name: /^Đọc/ }).click();
    const first = delegate.page.getByRole('document', { name: 'Nội dung trang 1', exact: true });
    await expect(first).toContainText('đã bổ sung kinh phí');
  });
}
