import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { connectDatabase } from '../../db/client.ts';
import { vote } from '../../db/schema/voting.ts';
import { type DemoAccount, demoAccountsFile } from '../../db/seed/demo-accounts.ts';
import { meetingId } from '../../db/seed/demo-rows.ts';
import { restoreDemo } from '../../db/seed/install-demo.ts';
import { startProduct } from '../../server/setup/product.ts';
import { mediaControl } from './media-control.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const secretsFile = z.object({ sfuSecret: z.string() });

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

/** The product as `npm start` runs it, with the demo, in a data folder and on ports of its own. */
export async function runProduct(extra: Record<string, string> = {}) {
  const dataDir = await mkdtemp(join(tmpdir(), 'dien-hong-e2e-'));
  const sfuPort = await freePort();
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    DATA_DIR: dataDir,
    PORT: String(await freePort()),
    SFU_PORT: String(sfuPort),
    // Below the range from which the system takes ports by itself.
    RTC_PORT: String(21_000 + (process.pid % 4_000) * 2),
    RTC_ANNOUNCED_ADDRESS: '127.0.0.1',
    LOG_LEVEL: 'warn',
    DEMO: '1',
    ...extra,
  };
  const product = await startProduct({ root, env, dev: false });
  const accounts = demoAccountsFile.parse(
    JSON.parse(await readFile(join(dataDir, 'demo-accounts.json'), 'utf8')),
  ).accounts;
  const { sfuSecret } = secretsFile.parse(
    JSON.parse(await readFile(join(dataDir, 'secrets.json'), 'utf8')),
  );
  const database = connectDatabase(product.database.url, () => undefined, 2);
  const control = mediaControl(`ws://localhost:${sfuPort}`, sfuSecret);

  return {
    origin: `http://localhost:${env.PORT}`,
    dataDir,
    /** The settings it runs with, for other commands of the product. */
    env,
    db: database.db,
    control,
    pid: (name: 'web' | 'sfu' | 'database') => product[name].pid() ?? 0,
    /** One for each media worker. */
    mediaPorts: async () =>
      (await control.workerPids()).map((_, index) => Number(env.RTC_PORT) + index),
    account(code: string): DemoAccount {
      const found = accounts.find((account) => account.code === code);
      if (!found) throw new Error(`no account ${code}`);
      return found;
    },
    meetingId,
    /** The vote of the demo meeting that is open at the moment. */
    async openVoteId(): Promise<string> {
      const open = and(eq(vote.meetingId, meetingId), eq(vote.status, 'open'));
      const [row] = await database.db.select({ id: vote.id }).from(vote).where(open);
      if (!row) throw new Error('no vote is open');
      return row.id;
    },
    resetDemo: () =>
      restoreDemo(database.db, {
        dataDir,
        papersDir: join(root, 'db', 'seed', 'papers', 'pdf'),
        now: new Date(),
      }),
    async stop() {
      await control.close();
      await database.close();
      await product.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export type RunningProduct = Awaited<ReturnType<typeof runProduct>>;
