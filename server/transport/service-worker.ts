import { readFile } from 'node:fs/promises';
import type { Handler } from './http.ts';

/** Takes the place of a worker that is there already, and removes it with what it stored. */
const removing = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) await caches.delete(name);
  await self.registration.unregister();
})()));
`;

/**
 * `/sw.js`. Where nothing may lie on devices, and where there is no build, it is a worker that
 * removes itself, which is also how a broken one is got rid of.
 */
export async function serviceWorker(allowed: boolean, file: URL): Promise<Handler> {
  const built = allowed ? await readFile(file, 'utf8').catch(() => null) : null;
  return async (_request, response) => {
    response.writeHead(200, {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    });
    response.end(built ?? removing);
  };
}
