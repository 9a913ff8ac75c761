import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, Page } from '@playwright/test';
import { livePath, signedIn, withBrowser } from './browser.ts';
import { type MeasuredProduct, withProduct } from './measured-product.ts';
import { openPaper } from './reading-steps.ts';
import { printHead, printRow } from './statistics.ts';
import { newPack } from './thick-pack.ts';

const rounds = 3;
/** Code for sound and pictures is fetched behind what is on the screen. */
const settleMs = 4_000;

interface Answer {
  address: string;
  kind: string;
  bytes: number;
}

/** What came over the wire since the page was opened, compressed as it came, with its headers. */
async function watchAnswers(page: Page): Promise<() => Answer[]> {
  const answers = new Map<string, Answer>();
  const session = await page.context().newCDPSession(page);
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    answers.set(requestId, { address: response.url, kind: type, bytes: 0 });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const answer = answers.get(requestId);
    if (answer) answer.bytes = encodedDataLength;
  });
  await session.send('Network.enable');
  return () => [...answers.values()];
}

function kilobytes(answers: readonly Answer[]): number {
  return answers.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
}

const ofKind = (kind: string) => (answer: Answer) => answer.kind === kind;

declare global {
  interface Window {
    /** When the joining screen could be used, in ms. */
    joiningScreenAt?: number;
  }
}

function watchJoiningScreen(): void {
  new MutationObserver((_, observer) => {
    const buttons = Array.from(document.querySelectorAll('button'));
    if (!buttons.some((button) => button.textContent === 'Vào họp')) return;
    window.joiningScreenAt = performance.now();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}

/** What was asked for before the joining screen could be used; the rest is fetched ahead. */
function askedBeforeJoining(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const until = window.joiningScreenAt;
    if (until === undefined) throw new Error('the joining screen was not seen');
    const asked = performance.getEntriesByType('resource');
    return asked.filter(({ startTime }) => startTime <= until).map(({ name }) => name);
  });
}

const kinds = ['Script', 'Stylesheet', 'Font', 'Document'];

/** Everything that the reader fetches until the first page of a paper is there and it is quiet. */
async function readerWeight(product: MeasuredProduct, browser: Browser): Promise<number[]> {
  const { id } = await newPack(product, { pages: 20, number: 1 });
  const weights: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { context, page } = await signedIn(browser, product, 'D04', { serviceWorkers: 'block' });
    const answers = await watchAnswers(page);
    await openPaper(page, id);
    await page.waitForLoadState('networkidle');
    weights.push(kilobytes(answers().filter(ofKind('Script'))));
    await context.close();
  }
  return weights;
}

await withProduct((product) =>
  withBrowser(async (browser) => {
    const first = new Map<string, number[]>();
    const usable: number[] = [];
    const joined: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const { context, page } = await signedIn(browser, product, 'D04');
      const answers = await watchAnswers(page);
      await page.addInitScript(watchJoiningScreen);
      await page.goto(livePath, { waitUntil: 'networkidle' });
      const enter = page.getByRole('button', { name: 'Vào họp' });
      await enter.waitFor();
      for (const kind of kinds) {
        first.set(kind, [...(first.get(kind) ?? []), kilobytes(answers().filter(ofKind(kind)))]);
      }
      const asked = new Set(await askedBeforeJoining(page));
      const scripts = answers().filter(ofKind('Script'));
      usable.push(kilobytes(scripts.filter(({ address }) => asked.has(address))));
      await enter.click();
      await page.getByRole('button', { name: 'Biểu quyết' }).first().waitFor();
      await delay(settleMs);
      joined.push(kilobytes(answers().filter(ofKind('Script'))));
      await context.close();
    }
    const reader = await readerWeight(product, browser);
    printHead('kB on the wire');
    for (const [kind, sizes] of first) printRow(`live page, before joining: ${kind}`, sizes);
    printRow('live page, until the joining screen can be used: Script', usable);
    printRow('live page, after joining: Script, with what came before', joined);
    printRow('reader page, opened first: Script', reader);
  }),
);
