import type { Page } from '@playwright/test';
import { livePath, signedIn, withBrowser } from './browser.ts';
import { seedCrowd } from './crowd/seed-crowd.ts';
import { withProduct } from './measured-product.ts';
import { printHead, printRow } from './statistics.ts';

const invited = 2_000;
const frames = 600;
/** As fast as a finger throws a list: about 4,000 px a second. */
const pixelsPerFrame = 66;

/** Scrolls down and back for so many frames; how long each frame took, in ms. */
function scrollThrough(page: Page): Promise<number[]> {
  return page.locator('.virtual-list').evaluate(
    async (list, { frames, pixelsPerFrame }) => {
      const took: number[] = [];
      let step = pixelsPerFrame;
      let last = await new Promise<number>(requestAnimationFrame);
      while (took.length < frames) {
        const before = list.scrollTop;
        list.scrollTop += step;
        if (list.scrollTop === before) step = -step;
        const now = await new Promise<number>(requestAnimationFrame);
        took.push(now - last);
        last = now;
      }
      return took;
    },
    { frames, pixelsPerFrame },
  );
}

await withProduct((product) =>
  withBrowser(async (browser) => {
    await seedCrowd(product.db, invited);
    const { context, page } = await signedIn(browser, product, 'D08');
    await page.goto(livePath);
    await page.getByRole('button', { name: 'Vào họp' }).click();
    await page.getByRole('banner').getByRole('button').first().click();
    const rows = page.locator('.person-row');
    await rows.first().waitFor();
    const took = await scrollThrough(page);
    const inPage = await rows.count();
    // Found among all of them without accents: from the last key to the one row that is left.
    const started = performance.now();
    await page.getByRole('searchbox').fill('dai bieu so 1999');
    await page.getByText('Đại biểu số 1999', { exact: true }).waitFor();
    const found = performance.now() - started;
    await context.close();
    printHead('ms');
    printRow(`list of ${invited} people: one frame while scrolling`, took);
    printRow('the same: found by name', [found]);
    console.log(`\nRows in the page at the end: ${inPage}`);
  }),
);
