import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createPageCache, pagesFolder } from './page-cache.ts';

const pdf = 'ab'.repeat(32);
let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'dien-hong-pages-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

test('a page that was drawn is found again', async () => {
  const cache = createPageCache(directory, 1_000);
  expect(await cache.read(pdf, '1-800.webp')).toBeNull();
  await cache.write(pdf, '1-800.webp', Buffer.from('page'));
  expect(String(await cache.read(pdf, '1-800.webp'))).toBe('page');
});

test('those asked for longest ago go where there are too many', async () => {
  const cache = createPageCache(directory, 1_000);
  for (let page = 1; page <= 12; page += 1) {
    await cache.write(pdf, `${page}-800.webp`, Buffer.alloc(100));
    const used = new Date(2026, 0, page);
    await utimes(join(directory, pagesFolder(pdf), `${page}-800.webp`), used, used);
  }
  // Asked for again: it stays.
  await cache.read(pdf, '1-800.webp');
  await cache.prune();
  const left = (await readdir(join(directory, pagesFolder(pdf)))).map((name) =>
    Number.parseInt(name, 10),
  );
  expect(left.sort((a, b) => a - b)).toEqual([1, 6, 7, 8, 9, 10, 11, 12]);
});
