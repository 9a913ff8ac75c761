import { setTimeout as delay } from 'node:timers/promises';
import type { BrowserContext, Page } from '@playwright/test';
import { signedIn, withBrowser } from './browser.ts';
import { withProduct } from './measured-product.ts';
import { goTo, openPaper, type Shown, turnTo } from './reading-steps.ts';
import { browserMemoryMb } from './renderer-memory.ts';
import { printHead, printRow } from './statistics.ts';
import { newPack } from './thick-pack.ts';

const pages = 1_000;
const turns = 150;
const slowTurns = 30;
/** Pages that lie so far apart that none is fetched ahead. */
const far = [120, 250, 380, 510, 640, 770, 900];
/** A look at a page; nobody reads faster. */
const lookingMs = 400;
const readingMs = 2_000;

/** A tablet: 820 × 1180 points, two pixels to each. */
const tablet = {
  viewport: { width: 820, height: 1180 },
  ...{ deviceScaleFactor: 2, hasTouch: true, serviceWorkers: 'block' as const },
};

/** The way of everything that the page fetches, from now on: 1 Mbit/s and 20 ms. */
async function slowDown(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    ...{ offline: false, latency: 20 },
    ...{ downloadThroughput: 1_000_000 / 8, uploadThroughput: 1_000_000 / 8 },
  });
}

/** What a browser takes for a page with nothing on it. */
async function emptyPageMb(): Promise<number> {
  let empty = 0;
  await withBrowser(async (browser) => {
    await (await browser.newContext(tablet)).newPage();
    empty = (await browserMemoryMb(browser)).page;
  });
  return empty;
}

async function turnPages(page: Page, count: number, betweenMs: number, look?: () => Promise<void>) {
  const taken: Shown[] = [];
  for (let number = 2; number <= count + 1; number += 1) {
    await delay(betweenMs);
    taken.push(await turnTo(page, number));
    if (number % 10 === 0) await look?.();
  }
  return taken;
}

async function goToPages(page: Page): Promise<Shown[]> {
  const taken: Shown[] = [];
  for (const number of far) {
    await delay(readingMs);
    taken.push(await goTo(page, number));
  }
  return taken;
}

function printShown(what: string, shown: readonly Shown[]): void {
  printRow(
    `${what}: readable`,
    shown.map(({ readable }) => readable),
  );
  printRow(
    `${what}: sharp`,
    shown.map(({ sharp }) => sharp),
  );
}

await withProduct(async (product) => {
  const empty = await emptyPageMb();
  const packs = [1, 2].map((number) => newPack(product, { pages, number }));
  const [onLan, onSlowLine] = await Promise.all(packs);
  if (!onLan || !onSlowLine) throw new Error('no packs');
  await withBrowser(async (browser) => {
    const { context, page } = await signedIn(browser, product, 'D04', tablet);
    const opened = await openPaper(page, onLan.id);
    const before = await browserMemoryMb(browser);
    const inPage: number[] = [];
    const inAll: number[] = [];
    const turned = await turnPages(page, turns, lookingMs, async () => {
      const memory = await browserMemoryMb(browser);
      inPage.push(memory.page);
      inAll.push(memory.all);
    });
    const jumped = await goToPages(page);
    await context.close();
    printHead('ms, on the same machine');
    printShown(`the reader with the first of ${pages} pages`, [opened]);
    printShown('next page, after a look of 0.4 s', turned);
    printShown('a page far away, never drawn before', jumped);
    printHead('MB');
    printRow('an empty page, for comparison', [empty]);
    printRow('the page, when opened', [before.page]);
    printRow(`the page, every 10 of ${turns} pages`, inPage);
    printRow('all processes of the browser, when opened', [before.all]);
    printRow(`all processes of the browser, every 10 of ${turns} pages`, inAll);
  });
  await withBrowser(async (browser) => {
    const { context, page } = await signedIn(browser, product, 'D04', tablet);
    await slowDown(context, page);
    const opened = await openPaper(page, onSlowLine.id);
    const turned = await turnPages(page, slowTurns, readingMs);
    const jumped = await goToPages(page);
    await context.close();
    printHead('ms, over 1 Mbit/s');
    printShown('the reader with the first page, nothing cached', [opened]);
    printShown('next page, after 2 s of reading', turned);
    printShown('a page far away, never drawn before', jumped);
  });
});
