import { readFile } from 'node:fs/promises';
import http from 'node:http';
import https from 'node:https';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { SetupError } from './progress.mjs';
import type { LauncherSettings } from './settings.ts';

const healthTimeoutMs = 30_000;
const retryMs = 50;
const shownAccounts = 8;

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

const accountsSchema = z.object({
  accounts: z.array(
    z.object({
      name: z.string(),
      title: z.string().optional(),
      login: z.string(),
      password: z.string(),
    }),
  ),
});

/** Prints the address, the demo's accounts and how to stop. */
export async function welcome(settings: LauncherSettings): Promise<void> {
  const { httpsHost, port, dataDir, publicUrl } = settings;
  const address = httpsHost ? `https://${httpsHost}:${port}` : `http://localhost:${port}`;
  console.log(`\nDiên Hồng is running: ${publicUrl ?? address}\n`);
  const accounts = await readAccounts(join(dataDir, 'demo-accounts.json'));
  if (settings.demo && accounts.length > 0) {
    console.log('Demo accounts (name of the account, password, person):');
    for (const { login, password, name, title } of accounts.slice(0, shownAccounts)) {
      console.log(
        `  ${login.padEnd(16)} ${password.padEnd(18)} ${name}${title ? `, ${title}` : ''}`,
      );
    }
    console.log(`All ${accounts.length}: ${join(dataDir, 'demo-accounts.json')}\n`);
  }
  console.log('Stop with Ctrl-C.');
}

async function readAccounts(file: string) {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return [];
  const parsed = accountsSchema.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data.accounts : [];
}
