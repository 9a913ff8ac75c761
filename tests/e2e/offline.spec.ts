import { type BrowserContext, expect, type Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { meetingDocument } from '../../db/schema/documents.ts';
import { demoId } from '../../db/seed/demo-id.ts';
import { meetingId, test } from './stage.ts';

const report = demoId('document', '412-bc-skhcn');
const agenda = demoId('document', '77-ctr-skhcn');
const dossier = `/meetings/${meetingId}/documents`;

/** Keeps the meeting's papers on this device, as a person would. */
async function keep(page: Page): Promise<void> {
  await page.goto(dossier);
  await page.getByRole('button', { name: 'Tải để đọc ngoại tuyến' }).click();
  await page.getByRole('button', { name: 'Tải về thiết bị' }).click();
  await expect(page.getByText(/^Đã lưu \d+ tài liệu/)).toBeVisible({ timeout: 90_000 });
}

/** Every name under which something lies in the browser's databases. */
function storedNames(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names: string[] = [];
    for (const { name } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name ?? '');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      if (db.objectStoreNames.contains('records')) {
        const keys = await new Promise<IDBValidKey[]>((resolve, reject) => {
          const asking = db.transaction('records').objectStore('records').getAllKeys();
          asking.onsuccess = () => resolve(asking.result);
          asking.onerror = () => reject(asking.error);
        });
        names.push(...keys.map(String));
      }
      db.close();
    }
    return names;
  });
}

const noted = (page: Page) =>
  page.getByRole('region', { name: 'Ghi chú' }).getByText('Hỏi về kinh phí năm 2027').first();

const paperLink = (page: Page) => page.getByRole('link', { name: '412/BC-SKHCN' });

async function openWithoutNetwork(context: BrowserContext, page: Page): Promise<void> {
  await context.setOffline(true);
  await page.goto(dossier);
  await expect(page.getByText('Đang không có mạng', { exact: false })).toBeVisible();
  await page.reload();
  await paperLink(page).click();
  const first = page.getByRole('document', { name: 'Nội dung trang 1' });
  await expect(first.locator('.reader-picture')).toBeVisible();
}

test('a kept paper is read, searched and noted on without network; the note arrives elsewhere', async ({
  stage,
}) => {
  const { context, page } = await stage.delegate('D04');
  await keep(page);
  await openWithoutNetwork(context, page);

  await page.getByRole('button', { name: 'Trang sau' }).click();
  await expect(page.getByText('Trang 2/5').first()).toBeAttached();

  const hitsOf = async (text: string) => {
    await page.getByRole('searchbox').fill(text);
    await expect(page.getByText(/^\d+ kết quả$/)).toBeVisible();
    return page.getByText(/^\d+ kết quả$/).textContent();
  };
  await page.getByRole('button', { name: 'Tìm trong tài liệu' }).click();
  const plain = await hitsOf('khoa hoc');
  expect(await hitsOf('khoa học')).toBe(plain);

  await page.getByRole('button', { name: 'Các trang' }).click();
  await expect(page.locator('.reader-thumbnail').first()).toHaveAttribute('style', /blob:/);

  await page.getByRole('button', { name: 'Ghi chú', exact: true }).click();
  await page.getByRole('button', { name: /^Thêm ghi chú cho trang/ }).click();
  const words = page.getByRole('textbox', { name: 'Nội dung ghi chú' });
  await words.fill('Hỏi về kinh phí năm 2027');
  await words.blur();
  await expect(page.getByText('Đã lưu trên thiết bị này', { exact: false })).toBeVisible();

  // Closed and opened again, still without network: the note is there.
  await page.reload();
  await page.getByRole('button', { name: 'Ghi chú', exact: true }).click();
  await expect(noted(page)).toBeVisible();

  await context.setOffline(false);
  await expect(page.getByText('Đã lưu', { exact: true })).toBeVisible({ timeout: 40_000 });
  const other = await stage.delegate('D04');
  await other.page.goto(`${dossier}/${report}`);
  await other.page.getByRole('button', { name: 'Ghi chú', exact: true }).click();
  await expect(noted(other.page)).toBeVisible();
});

test('what may not lie on the device is named and not stored, what was withdrawn is erased, what is new is fetched', async ({
  stage,
  product,
}) => {
  await product.db
    .update(meetingDocument)
    .set({ watermark: true })
    .where(eq(meetingDocument.id, agenda));
  const { page } = await stage.delegate('D04');
  await page.goto(dossier);
  await page.getByRole('button', { name: 'Tải để đọc ngoại tuyến' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('trang có in tên người đọc', { exact: false })).toBeVisible();
  await keep(page);
  const kept = await storedNames(page);
  expect(kept.some((name) => name.includes(report))).toBe(true);
  expect(kept.filter((name) => name.includes(agenda))).toEqual([]);

  await product.db
    .update(meetingDocument)
    .set({ status: 'withdrawn' })
    .where(eq(meetingDocument.id, report));
  await page.goto('/offline');
  await expect(page.getByText('Đã kết nối với máy chủ', { exact: false })).toBeVisible();
  await expect(paperLink(page)).toHaveCount(0);
  expect((await storedNames(page)).filter((name) => name.includes(report))).toEqual([]);

  // What may be kept from now on comes by itself, with what was kept.
  await product.db
    .update(meetingDocument)
    .set({ watermark: false })
    .where(eq(meetingDocument.id, agenda));
  await page.reload();
  await expect(page.getByRole('link', { name: '77/CTr-SKHCN' })).toBeVisible({ timeout: 60_000 });
});

test('signing out erases what the account kept, and nobody else ever saw it', async ({ stage }) => {
  const { context, page } = await stage.delegate('D04');
  await keep(page);
  const cookies = await context.cookies();
  const other = await stage.delegate('D05');
  // Somebody else signs in at the same device.
  await context.clearCookies();
  await context.addCookies(await other.context.cookies());
  await page.goto('/meetings');
  await page.goto('/offline');
  await expect(page.getByText('Chưa có tài liệu trên thiết bị này')).toBeVisible();

  await context.clearCookies();
  await context.addCookies(cookies);
  // This page knows by itself who has come back; no other was opened in between.
  await page.goto('/offline');
  await expect(paperLink(page)).toBeVisible();
  await page.goto('/meetings');
  await page.getByRole('button', { name: /^Tài khoản/ }).click();
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
  await expect(page.getByLabel('Tên đăng nhập')).toBeVisible();
  expect(await storedNames(page)).toEqual([]);
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations())).toEqual([]);
});

/** As if the device had last heard of the server so many days ago. */
function backdateContact(page: Page, days: number): Promise<void> {
  return page.evaluate(async (back) => {
    const [found] = await indexedDB.databases();
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(found?.name ?? '');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const change = db.transaction('contact', 'readwrite');
    change
      .objectStore('contact')
      .put({ at: Date.now() - back * 86_400_000, keepDays: 14 }, 'server');
    await new Promise((resolve) => {
      change.oncomplete = resolve;
    });
    db.close();
  }, days);
}

test('a device that was silent for too long erases its papers when they are opened', async ({
  stage,
}) => {
  const { context, page } = await stage.delegate('D04');
  await keep(page);
  await context.setOffline(true);
  await backdateContact(page, 13);
  await page.goto('/offline');
  await expect(paperLink(page)).toBeVisible();
  await backdateContact(page, 15);
  await page.reload();
  await expect(page.getByText('Chưa có tài liệu trên thiết bị này')).toBeVisible();
  expect((await storedNames(page)).filter((name) => !name.startsWith('notes/'))).toEqual([]);
});
