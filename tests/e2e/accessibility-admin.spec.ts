import { expect, type Page } from '@playwright/test';
import { violations } from './axe.ts';
import { test } from './stage.ts';

const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
const administrator = 'D36';

/** Pages below one that it links to, itself first. */
async function pagesBelow(page: Page, path: string): Promise<string[]> {
  await page.goto(path);
  const links = page.getByRole('main').locator(`a[href^="${path}/"]`);
  await expect(links.first()).toBeVisible();
  const found = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  return [path, ...new Set(found.flatMap((href) => href ?? []))];
}

/** The dialog that adds something, where the page has one. */
async function openDialog(page: Page): Promise<boolean> {
  const add = page.getByRole('main').getByRole('button', { name: /^Thêm/ }).first();
  if (!(await add.isVisible())) return false;
  await add.click();
  // An editor adds in place.
  const opened = page.getByRole('dialog').waitFor({ timeout: 3_000 });
  return opened.then(
    () => true,
    () => false,
  );
}

for (const viewport of sizes) {
  test(`every page of the administration is clean for axe at ${viewport.width} px, with its dialogs`, async ({
    stage,
    product,
  }) => {
    const { context, page } = await stage.delegate(administrator, { viewport });
    const overview = await pagesBelow(page, '/admin');
    // One page of each kind behind a list is enough.
    const [, room] = await pagesBelow(page, '/admin/rooms');
    const [, type] = await pagesBelow(page, '/admin/meeting-types');
    const pages = [...overview, '/admin/papers/templates', room, type].flatMap((one) => one ?? []);
    expect(pages.length).toBeGreaterThan(12);
    let dialogs = 0;
    for (const theme of ['light', 'dark', 'contrast']) {
      await context.addCookies([{ name: 'theme', value: theme, url: product.origin }]);
      for (const path of pages) {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        expect({ path, theme, found: await violations(page) }).toEqual({ path, theme, found: [] });
        const fits = await page.evaluate(
          () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
        );
        expect({ path, fits }).toEqual({ path, fits: true });
        if (theme !== 'light' || !(await openDialog(page))) continue;
        dialogs += 1;
        const dialog = { path, theme, found: await violations(page) };
        expect(dialog).toEqual({ path, theme, found: [] });
      }
    }
    expect(dialogs).toBeGreaterThan(5);
  });
}

test('an administrator adds a holiday, renames it and removes it again', async ({ stage }) => {
  for (const viewport of sizes) {
    const { page } = await stage.delegate(administrator, { viewport });
    await page.goto('/admin/holidays');
    await expect(page.getByText('02/09/2027')).toBeVisible();
    await page.getByRole('button', { name: 'Thêm mới' }).click();
    await page.getByLabel('Ngày', { exact: true }).fill('2027-02-08');
    await page.getByLabel('Tên ngày nghỉ').fill('Tết Nguyên đán');
    await page.getByRole('button', { name: 'Lưu' }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    const row = page.getByRole('row').filter({ hasText: '08/02/2027' });
    await expect(row).toContainText('Tết Nguyên đán');
    await row.getByRole('button', { name: /^Sửa/ }).click();
    await page.getByLabel('Tên ngày nghỉ').fill('Nghỉ Tết');
    await page.getByRole('button', { name: 'Lưu' }).click();
    await expect(row).toContainText('Nghỉ Tết');
    await row.getByRole('button', { name: /^Xóa/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Xóa', exact: true }).click();
    await expect(row).toBeHidden();
  }
});
