import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { livePath, signedIn, withBrowser } from './browser.ts';
import { withProduct } from './measured-product.ts';
import { printHead, printRow } from './statistics.ts';

const rounds = 3;
/** Code for sound and pictures is fetched behind what is on the screen. */
const settleMs = 4_000;

/** Bytes on the wire since the page was opened, compressed as they came, by kind of content. */
async function countBytes(page: Page): Promise<(kind: string) => number> {
  const kinds = new Map<string, string>();
  const bytes = new Map<string, number>();
  const session = await page.context().newCDPSession(page);
  session.on('Network.responseReceived', ({ requestId, type }) => {
    kinds.set(requestId, type);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'Other';
    bytes.set(kind, (bytes.get(kind) ?? 0) + encodedDataLength);
  });
  await session.send('Network.enable');
  return (kind) => bytes.get(kind) ?? 0;
}

const kinds = ['Script', 'Stylesheet', 'Font', 'Document'];

await withProduct((product) =>
  withBrowser(async (browser) => {
    const first = new Map<string, number[]>();
    const joined: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const { context, page } = await signedIn(browser, product, 'D04');
      const bytesOf = await countBytes(page);
      await page.goto(livePath, { waitUntil: 'networkidle' });
      const enter = page.getByRole('button', { name: 'Vào họp' });
      await enter.waitFor();
      for (const kind of kinds) first.set(kind, [...(first.get(kind) ?? []), bytesOf(kind) / 1000]);
      await enter.click();
      await page.getByRole('button', { name: 'Biểu quyết' }).first().waitFor();
      await delay(settleMs);
      joined.push(bytesOf('Script') / 1000);
      await context.close();
    }
    printHead('kB on the wire');
    for (const [kind, sizes] of first) printRow(`live page, first load: ${kind}`, sizes);
    printRow('live page, after joining: Script, with what came before', joined);
  }),
);
