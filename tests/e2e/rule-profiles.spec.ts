import { expect, type Page } from '@playwright/test';
import { violations } from './axe.ts';
import { test } from './stage.ts';

const administrator = 'D36';
const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

/** No complaint of axe, and nothing wider than the window. */
async function expectInOrder(page: Page, place: string) {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect({ place, found: await violations(page) }).toEqual({ place, found: [] });
  const fits = await page.evaluate(
    () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
  );
  expect({ place, fits }).toEqual({ place, fits: true });
}

async function choose(page: Page, label: string, option: string) {
  await page.getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** By keyboard alone: the next value of a list. */
async function chooseNext(page: Page, label: string, expected: string) {
  const list = page.getByRole('combobox', { name: label, exact: true });
  await list.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { selected: true })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { name: expected, exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(list).toHaveText(expected);
}

const problem = (page: Page) => page.getByText('khi hai bên bằng nhau không thể theo phía chủ tọa');
const caseOf = (page: Page, number: number) =>
  page.getByRole('listitem').filter({ hasText: `Trường hợp ${number}` });

/** A rule that makes no sense is told so while it is written, and is not stored before it does. */
async function writeRule(page: Page, name: string) {
  await page.getByRole('link', { name: 'Thêm quy tắc' }).click();
  await page.getByLabel('Tên gọi', { exact: true }).fill(name);
  await page.getByLabel('Căn cứ', { exact: true }).fill('Quy chế làm việc của cơ quan');
  await choose(page, 'Khi hai bên bằng nhau', 'Theo phía chủ tọa');
  await expect(caseOf(page, 1)).toContainText(
    '8/15 = 53,33 % > 50 % tổng số thành viên → Thông qua',
  );
  await expect(caseOf(page, 2)).toContainText(
    '7/15 = 46,67 % ≤ 50 % tổng số thành viên → Không thông qua',
  );
  await chooseNext(page, 'Công khai hay kín', 'Bỏ phiếu kín');
  await expect(problem(page)).toBeVisible();
  await expectInOrder(page, 'a rule without meaning');
  await page.getByRole('button', { name: 'Lưu quy tắc' }).click();
  await expect(page.getByText('Quy tắc có điểm không hợp lý nên chưa lưu được')).toBeVisible();
  await choose(page, 'Khi hai bên bằng nhau', 'Không thông qua');
  await expect(problem(page)).toBeHidden();
  await page.getByRole('button', { name: 'Lưu quy tắc' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** A change is the next version; the one before can still be read as it was. */
async function changeRule(page: Page) {
  const threshold = page.getByRole('group', { name: 'Ngưỡng thông qua' });
  await threshold.getByLabel('Tử số').fill('2');
  await threshold.getByLabel('Mẫu số').fill('3');
  await expect(caseOf(page, 1)).toContainText('8/15 = 53,33 % ≤ 2/3 tổng số thành viên');
  await caseOf(page, 1).getByLabel('Có mặt').fill('9');
  await expect(caseOf(page, 1)).toContainText('Số phiếu nhiều hơn số có mặt.');
  await caseOf(page, 1).getByLabel('Không tán thành', { exact: true }).fill('0');
  await expect(caseOf(page, 1)).toContainText(
    'Cần có mặt ít nhất 10 người mới mở được biểu quyết.',
  );
  await page.getByRole('button', { name: 'Lưu thành phiên bản 2' }).click();
  const versions = page.getByRole('navigation', { name: 'Các phiên bản' });
  await expect(versions.getByRole('link')).toHaveCount(2);
  await expect(threshold.getByLabel('Mẫu số')).toHaveValue('3');
  await expectInOrder(page, 'the second version');
  await versions.getByRole('link', { name: /^Phiên bản 1/ }).click();
  await expect(threshold.getByLabel('Mẫu số')).toHaveValue('2');
  await expect(page.getByRole('button', { name: 'Lưu thành phiên bản 3' })).toBeEnabled();
}

for (const viewport of sizes) {
  test(`a rule is written, tried, changed and taken out of use at ${viewport.width} px`, async ({
    stage,
  }) => {
    const name = `Quy tắc thử ${viewport.width}`;
    const { page } = await stage.delegate(administrator, { viewport });
    await page.goto('/admin');
    await page.getByRole('link', { name: /^Quy tắc biểu quyết/ }).click();
    const ofLaw = page.getByRole('article').filter({ hasText: 'HĐND: bãi nhiệm' });
    await expect(ofLaw).toContainText('ít nhất 2/3 tổng số thành viên');
    await expect(ofLaw.getByText('Căn cứ đã hết hiệu lực', { exact: true })).toBeVisible();
    await expectInOrder(page, 'the catalogue');
    await writeRule(page, name);
    await changeRule(page);
    await page.getByRole('main').getByRole('link', { name: 'Quy tắc biểu quyết' }).click();
    await page.getByRole('button', { name: `Ngừng sử dụng: ${name}` }).click();
    const own = page.getByRole('article').filter({ hasText: name });
    await expect(own.getByText('Đã ngừng sử dụng', { exact: true })).toBeVisible();
    await expect(own).toContainText('Phiên bản 2');
  });

  test(`grades and elections of the starting catalogue are tried at ${viewport.width} px`, async ({
    stage,
  }) => {
    const { page } = await stage.delegate(administrator, { viewport });
    await page.goto('/admin/rule-profiles');
    await page.getByRole('link', { name: /chấm điểm thang 100/ }).click();
    await expect(caseOf(page, 1)).toContainText('700,00 điểm / 8 phiếu = 87,50 → Xuất sắc');
    await expectInOrder(page, 'grades by points');
    await page.goto('/admin/rule-profiles');
    await page.getByRole('link', { name: /xếp loại theo số phiếu từng mức/ }).click();
    await expect(caseOf(page, 1)).toContainText('Xuất sắc: 6 phiếu; Đạt: 2 phiếu');
    await expectInOrder(page, 'grades by levels');
    await page.goto('/admin/rule-profiles');
    await page.getByRole('link', { name: /HĐND: bầu chức danh/ }).click();
    await expect(caseOf(page, 1)).toContainText(
      'Ứng viên 1: 8/15 = 53,33 % > 50 % tổng số thành viên → Trúng cử',
    );
    await expectInOrder(page, 'an election');
  });
}

test('a meeting type pins a version of the catalogue and keeps it', async ({ stage }) => {
  const { page } = await stage.delegate(administrator);
  await page.goto('/admin/meeting-types');
  await page.getByRole('button', { name: 'Sửa: Họp chuyên đề' }).click();
  await choose(page, 'Quy tắc biểu quyết', 'HĐND: quá nửa tổng số đại biểu (phiên bản 1)');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page).toHaveURL(/\/admin\/meeting-types$/);
  await page.getByRole('button', { name: 'Sửa: Họp chuyên đề' }).click();
  const rule = page.getByRole('combobox', { name: 'Quy tắc biểu quyết' });
  await expect(rule).toHaveText('HĐND: quá nửa tổng số đại biểu (phiên bản 1)');
});
