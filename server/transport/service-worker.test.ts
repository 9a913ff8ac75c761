import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serviceWorker } from './service-worker.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dien-hong-worker-'));
  await writeFile(join(folder, 'sw.js'), '/* built */');
});
afterAll(() => rm(folder, { recursive: true }));

/** What a browser that asks for the worker gets. */
async function served(allowed: boolean, name: string) {
  const handler = await serviceWorker(allowed, pathToFileURL(join(folder, name)));
  const server = createServer((request, response) => void handler(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const response = await fetch(`http://127.0.0.1:${address.port}/sw.js`);
  const text = await response.text();
  await new Promise((resolve) => server.close(resolve));
  return { text, headers: response.headers };
}

test('the built worker is served, and asked for anew each time', async () => {
  const { text, headers } = await served(true, 'sw.js');
  expect(text).toBe('/* built */');
  expect(headers.get('content-type')).toContain('text/javascript');
  expect(headers.get('cache-control')).toBe('no-cache');
});

test.each([
  ['switched off', false, 'sw.js'],
  ['without a build', true, 'none.js'],
])('%s, it is a worker that removes itself', async (_case, allowed, name) => {
  const { text } = await served(allowed, name);
  expect(text).toContain('registration.unregister()');
});
