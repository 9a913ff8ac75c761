import { expect, type Page } from '@playwright/test';
import { livePath, test } from './stage.ts';

interface Credentials {
  login: string;
  password: string;
}

async function signIn(page: Page, { login, password }: Credentials): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(login);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
}

async function changePassword(page: Page, current: string, next: string): Promise<void> {
  await page.goto('/account/password');
  await page.getByLabel('Mật khẩu hiện tại').fill(current);
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill(next);
  await page.getByLabel('Nhập lại mật khẩu mới').fill(next);
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
}

const meetingsHeading = { name: 'Cuộc họp của tôi' };

test('whoever has not signed in comes back to the page they asked for', async ({
  stage,
  product,
}) => {
  const { page } = await stage.visitor();
  await page.goto('/meetings?stage=past');
  await signIn(page, product.account('D31'));
  await expect(page.getByRole('heading', meetingsHeading)).toBeVisible();
  expect(new URL(page.url()).search).toBe('?stage=past');
});

test('an address elsewhere is not gone to after signing in', async ({ stage, product }) => {
  const { page } = await stage.visitor();
  await page.goto('/sign-in?returnTo=//elsewhere.invalid/');
  await signIn(page, product.account('D31'));
  await expect(page.getByRole('heading', meetingsHeading)).toBeVisible();
});

test('signing in works before the scripts of the page have arrived', async ({
  browser,
  product,
}) => {
  const context = await browser.newContext({ baseURL: product.origin, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await signIn(page, product.account('D31'));
  await expect(page.getByRole('heading', meetingsHeading)).toBeVisible();
  await context.close();
});

test('wrong passwords are refused in a sentence, and after five of them one has to wait', async ({
  stage,
  product,
}) => {
  const { login, password } = product.account('D30');
  const { page } = await stage.visitor();
  await page.goto('/sign-in');
  const alert = page.getByRole('main').getByRole('alert');
  await signIn(page, { login, password: 'không phải mật khẩu' });
  await expect(alert).toContainText('Tên đăng nhập hoặc mật khẩu chưa đúng');
  await expect(page.getByLabel('Tên đăng nhập')).toHaveValue(login);
  await expect(async () => {
    await signIn(page, { login, password: 'không phải mật khẩu' });
    await expect(alert).toContainText('Đã nhập sai nhiều lần', { timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await signIn(page, { login, password });
  await expect(alert).toContainText('Đã nhập sai nhiều lần');
});

test('a change of password keeps this device signed in and ends the others', async ({
  stage,
  product,
}) => {
  const account = product.account('D29');
  const here = await stage.delegate('D29');
  const elsewhere = await stage.delegate('D29');
  const next = 'Hội nghị bên hồ năm xưa';
  await changePassword(here.page, account.password, next);
  await expect(here.page.getByText('Đã đổi mật khẩu.')).toBeVisible();
  await here.page.goto('/meetings');
  await expect(here.page.getByRole('heading', meetingsHeading)).toBeVisible();
  await elsewhere.page.goto('/meetings');
  await expect(elsewhere.page.getByRole('heading', { name: 'Đăng nhập' })).toBeVisible();
  await changePassword(here.page, next, account.password);
  await expect(here.page.getByText('Đã đổi mật khẩu.')).toBeVisible();
});

test('whoever signs out is out, on the server too', async ({ stage }) => {
  const { page, context } = await stage.delegate('D28');
  await page.goto('/meetings');
  await page.getByRole('button', { name: /^Tài khoản:/ }).click();
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
  await expect(page.getByRole('heading', { name: 'Đăng nhập' })).toBeVisible();
  expect((await context.cookies()).map(({ name }) => name)).not.toContain('authjs.session-token');
  await page.goto(livePath);
  await expect(page.getByRole('heading', { name: 'Đăng nhập' })).toBeVisible();
});

test('language and theme follow the choice at once, and stay', async ({ stage }) => {
  const { page } = await stage.delegate('D28');
  await page.goto('/meetings');
  await page.getByRole('button', { name: /^Tài khoản:/ }).click();
  await page.getByRole('menuitemradio', { name: 'Tương phản cao' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast');
  await page.getByRole('button', { name: /^Tài khoản:/ }).click();
  await page.getByRole('menuitemradio', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'My meetings' })).toBeVisible();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast');
});

test('my meetings are found by words without accents, and the one in session is entered', async ({
  stage,
}) => {
  const { page } = await stage.delegate('D04');
  await page.goto('/meetings');
  await page.getByRole('searchbox').fill('hop trien khai');
  await page.getByRole('button', { name: 'Tìm' }).click();
  await expect(page).toHaveURL(/text=hop/);
  await expect(page.getByText('1 cuộc họp', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Đã qua' }).click();
  await expect(page.getByText('Không có cuộc họp phù hợp')).toBeVisible();
  await page.getByRole('link', { name: 'Xem tất cả cuộc họp' }).click();
  await page.getByRole('link', { name: /^Vào phòng họp: / }).click();
  await expect(page).toHaveURL(new RegExp(`${livePath}$`));
});

test('the connection guide tells what this browser allows at this address', async ({
  browser,
  product,
}) => {
  const context = await browser.newContext({ baseURL: product.origin });
  const page = await context.newPage();
  await page.goto('/trust');
  await expect(page.getByText('Trình duyệt này cho phép mọi chức năng')).toBeVisible();
  // Without a secure connection browsers leave these out.
  await page.addInitScript(() => {
    Object.defineProperty(window, 'isSecureContext', { value: false });
  });
  await page.goto('/trust');
  await expect(page.getByText('không được mã hóa', { exact: false }).first()).toBeVisible();
  await expect(page.getByText('Đang tắt', { exact: true })).toHaveCount(3);
  await context.close();
});
