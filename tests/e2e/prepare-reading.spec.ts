import { execFileSync } from 'node:child_process';
import { expect, type Page } from '@playwright/test';
import { meetingId, test } from './stage.ts';

const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
const dossier = `/meetings/${meetingId}/documents`;
const report = 'Báo cáo kết quả công tác năm 2026';

async function openReport(page: Page): Promise<void> {
  await page.goto(dossier);
  await page
    .getByRole('link', { name: `Đọc : ${report}` })
    .first()
    .click();
  await expect(page.getByRole('document', { name: 'Nội dung trang 1', exact: true })).toBeVisible();
}

/** What a press makes appear; on a phone it takes the whole screen. */
async function panel(page: Page, name: string) {
  await page.getByRole('button', { name, exact: true }).first().click();
}

for (const viewport of sizes) {
  test.describe(`at ${viewport.width} px`, () => {
    test('a paper is read, searched without accents and noted on, for oneself alone', async ({
      stage,
    }) => {
      const delegate = await stage.delegate('D04', { viewport });
      const { page } = delegate;
      const text = `Hỏi thêm về tiến độ giải ngân ${viewport.width}`;
      await openReport(page);
      await page.getByRole('button', { name: 'Trang sau' }).click();
      await expect(page.getByLabel('Đến trang')).toHaveValue('2');

      await panel(page, 'Tìm trong tài liệu');
      await page.getByRole('searchbox', { name: 'Nội dung cần tìm' }).fill('cong tac');
      await expect(page.locator('mark').first()).toHaveText(/công tác/i);
      await panel(page, 'Đóng');

      await panel(page, 'Ghi chú');
      await page.getByRole('button', { name: /^Thêm ghi chú cho trang/ }).click();
      await page.getByLabel('Nội dung ghi chú').fill(text);
      await page.getByLabel('Nội dung ghi chú').blur();
      await expect(page.getByText('Đã lưu', { exact: true })).toBeVisible();

      await page.reload();
      await panel(page, 'Ghi chú');
      await expect(page.getByRole('button', { name: `Ghi chú chữ ${text}` })).toBeVisible();

      const other = await stage.delegate('D02', { viewport });
      await openReport(other.page);
      await panel(other.page, 'Ghi chú');
      await expect(other.page.getByText('Chưa có ghi chú')).toBeVisible();
    });
  });
}

test('words that are selected are highlighted, and stay so', async ({ stage }) => {
  const { page } = await stage.delegate('D04');
  await openReport(page);
  const words = page.getByRole('document', { name: 'Nội dung trang 1', exact: true });
  await expect(words).toContainText('BÁO CÁO');
  await words.getByText('BÁO CÁO').first().selectText();
  await page.getByRole('button', { name: 'Tô sáng' }).click();
  await panel(page, 'Ghi chú');
  await expect(page.getByRole('button', { name: /Trang 1 · Tô sáng/ })).toBeVisible();
  await page.reload();
  await panel(page, 'Ghi chú');
  await expect(page.getByRole('button', { name: /Trang 1 · Tô sáng/ })).toBeVisible();
});

test('a comment is seen by everybody who sees the paper', async ({ stage }) => {
  const { page } = await stage.delegate('D04');
  await openReport(page);
  await panel(page, 'Góp ý');
  await page.getByLabel('Nội dung góp ý').fill('Đề nghị bổ sung số liệu quý IV');
  await page.getByRole('button', { name: 'Gửi góp ý' }).click();
  const other = await stage.delegate('D02');
  await openReport(other.page);
  await panel(other.page, 'Góp ý');
  await expect(other.page.getByText('Đề nghị bổ sung số liệu quý IV').first()).toBeVisible();
});

test('a paper is found among all with accents and without, and opens where the words are', async ({
  stage,
}) => {
  const { page } = await stage.delegate('D04');
  for (const text of ['kết quả công tác', 'ket qua cong tac']) {
    await page.goto('/search');
    await page.getByRole('searchbox').fill(text);
    await page.getByRole('button', { name: 'Tìm', exact: true }).click();
    await expect(page.getByRole('link', { name: new RegExp(report) }).first()).toBeVisible();
  }
  await page
    .getByRole('link', { name: new RegExp(report) })
    .first()
    .click();
  await expect(page.getByRole('region', { name: report })).toBeVisible();
});

test('the print pack is one PDF with bookmarks', async ({ stage }) => {
  const { page } = await stage.delegate('D04');
  await page.goto(dossier);
  const downloading = page.waitForEvent('download');
  const button = page.getByRole('button', { name: 'Tải trọn bộ để in' });
  await button.click();
  const path = await (await downloading).path();
  const outlines = execFileSync('qpdf', ['--json', '--json-key=outlines', path], {
    encoding: 'utf8',
  });
  expect(outlines).toContain(report);
  expect(execFileSync('pdfinfo', [path], { encoding: 'utf8' })).toMatch(/Pages:\s+\d{2}/);
  await expect(button).toBeEnabled();
});
