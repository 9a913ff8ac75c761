import { type BrowserContext, test as base, type Page } from '@playwright/test';
import { meetingId } from '../../db/seed/demo-rows.ts';
import { sessionOf } from './api-delegate.ts';
import type { Line } from './line/line.ts';
import { type RunningProduct, runProduct } from './running-product.ts';
import { watchConnections } from './watch-media.ts';

export { meetingId };

/** A person of the demo at a browser of their own. */
export interface Delegate {
  context: BrowserContext;
  page: Page;
}

export interface Stage {
  /** Opens a browser context for the person with this code of the demo, signed in. */
  delegate(
    code: string,
    options?: { viewport?: { width: number; height: number }; line?: Line },
  ): Promise<Delegate>;
  /** Somebody who has not signed in. */
  visitor(): Promise<Delegate>;
}

export const test = base.extend<{ stage: Stage }, { product: RunningProduct }>({
  product: [
    // biome-ignore lint/correctness/noEmptyPattern: the test runner reads the pattern
    async ({}, use) => {
      const product = await runProduct();
      await use(product);
      await product.stop();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  stage: async ({ browser, product }, use) => {
    await product.resetDemo();
    const contexts: BrowserContext[] = [];
    await use({
      async visitor() {
        const context = await browser.newContext({ baseURL: product.origin });
        contexts.push(context);
        return { context, page: await context.newPage() };
      },
      async delegate(code, options = {}) {
        const context = await browser.newContext({
          baseURL: product.origin,
          permissions: ['camera', 'microphone'],
          viewport: options.viewport ?? { width: 1440, height: 900 },
          ...(options.line && { proxy: options.line.proxy }),
        });
        contexts.push(context);
        await context.addCookies(await sessionCookies(product, code));
        await watchConnections(context);
        await options.line?.carryMedia(context);
        return { context, page: await context.newPage() };
      },
    });
    for (const context of contexts) await context.close();
  },
});

async function sessionCookies(product: RunningProduct, code: string) {
  const session = await sessionOf(product, code);
  return session.cookieHeader.split('; ').map((pair) => {
    const cut = pair.indexOf('=');
    return { name: pair.slice(0, cut), value: pair.slice(cut + 1), url: product.origin };
  });
}

export const livePath = `/meetings/${meetingId}/live`;
