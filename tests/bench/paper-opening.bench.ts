import { setTimeout as delay } from 'node:timers/promises';
import { demoAccountOf } from './demo-account.ts';
import { withProduct } from './measured-product.ts';
import { printHead, printRow, steadyMs } from './statistics.ts';
import { newPack } from './thick-pack.ts';

const pages = 1_000;
const rounds = 8;
const turns = 40;
/** Nobody reads a page faster. */
const readingMs = 400;
const bytesPerSecond = 1_000_000 / 8;

await withProduct(async (product) => {
  const { accountId } = await demoAccountOf(product.db, 'D04');
  const cookie = await product.cookieFor(accountId);
  const fetched = async (path: string) => {
    const started = steadyMs();
    const answer = await fetch(`${product.origin}${path}`, { headers: { cookie } });
    const bytes = (await answer.arrayBuffer()).byteLength;
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
    return { ms: steadyMs() - started, bytes };
  };
  const first: number[] = [];
  const turned: number[] = [];
  const kilobytes: number[] = [];
  const slowLine: number[] = [];
  const farther: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { address: base } = await newPack(product, { pages, number: round });
    const opening = await fetched(`${base}/page-1-1200.webp`);
    first.push(opening.ms);
    for (let page = 2; page <= turns / rounds + 1; page += 1) {
      await delay(readingMs);
      const { ms, bytes } = await fetched(`${base}/page-${page}-1200.webp`);
      turned.push(ms);
      kilobytes.push(bytes / 1_000);
      slowLine.push(ms + (bytes / bytesPerSecond) * 1_000);
    }
    for (const page of [901, 641, 333]) {
      farther.push((await fetched(`${base}/page-${page}-1200.webp`)).ms);
    }
  }
  printHead('ms');
  printRow(`first page of ${pages}, never drawn before`, first);
  printRow('next page, after reading one', turned);
  printRow('a page far away, never drawn before', farther);
  printRow('next page and its way over a line of 1 Mbit/s', slowLine);
  printHead('kB');
  printRow('a page of text at width 1200', kilobytes);
});
