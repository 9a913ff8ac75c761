import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from '@playwright/test';
import { demoId } from '../../db/seed/demo-id.ts';
import { meetingId } from '../../db/seed/demo-rows.ts';
import playwright from '../../playwright.config.ts';
import type { MeasuredProduct } from './measured-product.ts';

export const livePath = `/meetings/${meetingId}/live`;

/** The browser that the tests use: with an invented camera and microphone, and without a screen. */
export async function withBrowser(measure: (browser: Browser) => Promise<void>): Promise<void> {
  const browser = await chromium.launch(playwright.use?.launchOptions);
  try {
    await measure(browser);
  } finally {
    await browser.close();
  }
}

/** A browser that has never been here before, signed in as the person with this code of the demo. */
export async function signedIn(
  browser: Browser,
  { origin, cookieFor }: MeasuredProduct,
  code: string,
  options: BrowserContextOptions = {},
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    baseURL: origin,
    locale: 'vi-VN',
    permissions: ['camera', 'microphone'],
    viewport: { width: 1440, height: 900 },
    ...options,
  });
  const cookie = await cookieFor(demoId('account', code));
  const cut = cookie.indexOf('=');
  const session = { name: cookie.slice(0, cut), value: cookie.slice(cut + 1), url: origin };
  await context.addCookies([session]);
  return { context, page: await context.newPage() };
}
