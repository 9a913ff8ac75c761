/// <reference lib="webworker" />
import { Serwist } from 'serwist';
import { isOfficePath, offlineAddress, offlinePath } from './paths.ts';
import { refersOnlyTo } from './shell-files.ts';

declare const self: ServiceWorkerGlobalScope;
/** Put in by the build: what the page for reading without network needs. */
declare const SHELL_FILES: { url: string; revision: string | null }[];
declare const SHELL_VERSION: string;

const shellCache = `dien-hong-shell-${SHELL_VERSION}`;
/** A line that is there and carries nothing is as good as none. */
const patienceMs = 8_000;

/**
 * Stores the one page for reading without network, and the files it needs. Papers are not its
 * business: the page keeps them itself, encrypted. Nothing else is ever answered from here.
 */
const serwist = new Serwist({
  precacheEntries: SHELL_FILES,
  precacheOptions: { cleanupOutdatedCaches: true },
  skipWaiting: true,
  clientsClaim: true,
  disableDevLogs: true,
});

serwist.registerCapture(
  ({ request, url, sameOrigin }) =>
    sameOrigin && request.mode === 'navigate' && isOfficePath(url.pathname),
  async ({ request, url }) => {
    try {
      return await withPatience(fetch(request));
    } catch {
      if (url.pathname === offlinePath) return shell();
      return Response.redirect(offlineAddress(url.pathname), 302);
    }
  },
);

async function withPatience(answer: Promise<Response>): Promise<Response> {
  const tooLong = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('no answer')), patienceMs);
  });
  return Promise.race([answer, tooLong]);
}

async function shell(): Promise<Response> {
  const cache = await caches.open(shellCache);
  return (await cache.match(offlinePath)) ?? Response.error();
}

/** Fetches the page anew, in the language and colours chosen last; false where it is of a newer build. */
async function storeShell(): Promise<boolean> {
  const response = await fetch(offlinePath, { cache: 'reload' });
  if (!response.ok || response.redirected) return false;
  const known = new Set(serwist.getPrecachedUrls().map((url) => new URL(url).pathname));
  if (!refersOnlyTo(await response.clone().text(), known)) return false;
  await (await caches.open(shellCache)).put(offlinePath, response);
  return true;
}

self.addEventListener('install', (event) => {
  event.waitUntil(
    storeShell().then((stored) => {
      if (!stored) throw new Error('the page for reading without network is not complete');
    }),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches.keys().then((names) => {
      const old = names.filter(
        (name) => name.startsWith('dien-hong-shell-') && name !== shellCache,
      );
      return Promise.all(old.map((name) => caches.delete(name)));
    }),
  );
});

self.addEventListener('message', (event) => {
  const [port] = event.ports;
  if (event.data !== 'refresh-shell' || !port) return;
  event.waitUntil(
    storeShell()
      .catch(() => false)
      .then((stored) => port.postMessage(stored)),
  );
});

serwist.addEventListeners();
