import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { encode } from 'next-auth/jwt';
import { connectDatabase, type Database } from '../../db/client.ts';
import { startProduct } from '../../server/setup/product.ts';
import { readSecrets } from '../../server/setup/secrets.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Name of the session cookie over plain HTTP; it salts the encryption, too. */
const cookieName = 'authjs.session-token';

/** A port that nobody uses at the moment. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** Settings for a product in a new data folder, on ports of its own. */
export async function measuredEnvironment() {
  const dataDir = await mkdtemp(join(tmpdir(), 'dien-hong-bench-'));
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    DATABASE_URL: undefined,
    DATA_DIR: dataDir,
    PORT: String(await freePort()),
    SFU_PORT: String(await freePort()),
    // Below the range from which the system takes ports by itself.
    RTC_PORT: String(25_000 + (process.pid % 3_000) * 2),
    RTC_ANNOUNCED_ADDRESS: '127.0.0.1',
    LOG_LEVEL: 'warn',
    DEMO: '1',
  };
  const removeData = () => rm(dataDir, { recursive: true, force: true });
  return { env, dataDir, origin: `http://localhost:${env.PORT}`, removeData };
}

export interface MeasuredProduct {
  origin: string;
  dataDir: string;
  db: Database;
  /** Ends the web process as a crash would; it is started again by the launcher. */
  killWeb(): void;
  /** The Cookie header of a signed-in browser; signing in for real would measure the hashing. */
  cookieFor(accountId: string): Promise<string>;
}

/** Makes Cookie headers of signed-in browsers for the installation in this folder. */
export async function sessionCookies(dataDir: string): Promise<MeasuredProduct['cookieFor']> {
  const { authSecret } = await readSecrets(dataDir);
  return async (accountId) => {
    const token = { accountId, sessionVersion: 1 };
    return `${cookieName}=${await encode({ token, secret: authSecret, salt: cookieName })}`;
  };
}

/** Runs the product as `npm start` does, hands it over, and ends all of it again. */
export async function withProduct(measure: (product: MeasuredProduct) => Promise<void>) {
  const { env, dataDir, origin, removeData } = await measuredEnvironment();
  const running = await startProduct({ root, env, dev: false });
  const database = connectDatabase(running.database.url, () => undefined, 4);
  try {
    const cookieFor = await sessionCookies(dataDir);
    const killWeb = () => {
      const pid = running.web.pid();
      if (pid !== undefined) process.kill(pid, 'SIGKILL');
    };
    await measure({ origin, dataDir, db: database.db, killWeb, cookieFor });
  } finally {
    await database.close();
    await running.stop();
    await removeData();
  }
}
