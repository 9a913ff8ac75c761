import { type Browser, launch, type Page } from 'puppeteer-core';
import { ensureDebianPackages } from '../../../server/setup/debian.ts';
import type { RunningProduct } from '../running-product.ts';

/** Debian's Firefox, driven by WebDriver BiDi. */
export async function startFirefox(preferences: Record<string, unknown> = {}): Promise<Browser> {
  await ensureDebianPackages(['firefox-esr'], 'Testing in Firefox', console.log);
  return launch({
    ...{ browser: 'firefox', executablePath: '/usr/bin/firefox-esr', headless: true },
    extraPrefsFirefox: preferences,
  });
}

/** A window of its own for the person with this code of the demo, signed in. */
export async function windowOf(
  { browser, product }: { browser: Browser; product: RunningProduct },
  code: string,
  viewport = { width: 1440, height: 900 },
): Promise<Page> {
  const page = await (await browser.createBrowserContext()).newPage();
  await page.setViewport(viewport);
  page.setDefaultTimeout(30_000);
  const { login, password } = product.account(code);
  await page.goto(`${product.origin}/sign-in`);
  await page.locator('input[name="login"]').fill(login);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('button[type="submit"]').click();
  await page.waitForFunction(() => location.pathname.startsWith('/meetings'));
  return page;
}

export const at = (page: Page, path: string) => page.locator(`::-p-xpath(${path})`);

/** Presses the button that says these words, within a part of the page if one is given. */
export const press = (page: Page, words: string, within = '') =>
  at(page, `${within}//button[contains(normalize-space(.), "${words}")]`).click();

export const seen = (page: Page, words: string) => page.locator(`::-p-text(${words})`).wait();

/** Fills the field that the label is for. */
export const fill = (page: Page, label: string, text: string) =>
  at(page, `//*[@id = //label[contains(., "${label}")]/@for]`).fill(text);

/** Chooses from the list whose label says this. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  await at(page, `//label[contains(., "${label}")]/following::*[@role="combobox"][1]`).click();
  await at(page, `//*[@role="option"][contains(., "${option}")]`).click();
}
