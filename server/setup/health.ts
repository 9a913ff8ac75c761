import { readFile } from 'node:fs/promises';
import http from 'node:http';
import https from 'node:https';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { SetupError } from './progress.mjs';
import type { LauncherSettings } from './settings.ts';

const healthTimeoutMs = 30_000;
const retryMs = 50;

/** Waits until both processes answer `GET /healthz` with 200. */
export async function waitUntilHealthy(settings: LauncherSettings): Promise<void> {
  const deadline = Date.now() + healthTimeoutMs;
  const ca = settings.httpsHost && (await readFile(join(settings.dataDir, 'tls', 'ca.crt')));
  for (const port of [settings.sfuPort, settings.port]) {
    while ((await healthStatus(settings, port, ca)) !== 200) {
      if (Date.now() > deadline) {
        throw new SetupError(
          `Nothing answers on port ${port}; see ${join(settings.dataDir, 'logs')}.`,
        );
      }
      await delay(retryMs);
    }
  }
}

function healthStatus(
  { host }: LauncherSettings,
  port: number,
  ca: Buffer | '' | undefined,
): Promise<number | undefined> {
  const anyAddress = host === undefined || host === '::' || host === '0.0.0.0';
  const options = { host: anyAddress ? 'localhost' : host, port, path: '/healthz', timeout: 2_000 };
  return new Promise((resolve) => {
    const request = ca ? https.get({ ...options, ca, servername: 'localhost' }) : http.get(options);
    request.on('response', (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(undefined));
  });
}
