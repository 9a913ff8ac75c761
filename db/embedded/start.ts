import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, lstat, mkdir, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { type Account, databaseAccount } from './account.ts';
import { type Binaries, provideBinaries } from './binaries.ts';
import { type Cluster, describeCluster, initialise, owner } from './cluster.ts';
import {
  findPostmaster,
  isRunning,
  launchPostmaster,
  type Postmaster,
  stopPostmaster,
} from './postmaster.ts';

const attempts = 5;
const retryMs = 300;
const watchMs = 250;
const database = 'dien_hong';

export interface EmbeddedOptions {
  /** Holds the cluster and its password; made if it is not there. */
  dataDir: string;
  /** Told in a few words what is being done when it takes long. */
  log?: (what: string) => void;
}

export interface EmbeddedDatabase {
  /** Connection string of the product's database. */
  url: string;
  /** Connection string of the database `postgres`, for making others; the role is a superuser. */
  adminUrl: string;
  pid: number;
  /** It was running already, left by a start that was killed. */
  adopted: boolean;
  /** Waits until the server has ended, for whatever reason. */
  whenEnded(): Promise<void>;
  /** Stops the server and waits for its end. */
  stop(): Promise<void>;
}

/**
 * Provides a running PostgreSQL for a data folder: adopts the one that runs on it, else makes the
 * cluster where needed and starts one. It goes on running when this process is killed.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  await mkdir(join(options.dataDir, 'logs'), { recursive: true });
  const dataDir = await realpath(options.dataDir);
  const account = databaseAccount();
  const cluster = await describeCluster(dataDir, account);
  const running = await findUsable(cluster.directory);
  const postmaster = running ?? (await startNew(dataDir, cluster, account, options.log));
  await makeDatabase(address(cluster, postmaster, 'postgres'));
  return handle(cluster, postmaster, running !== undefined);
}

/** The server that runs on the cluster; one whose socket was cleaned away is of no use and stopped. */
async function findUsable(directory: string): Promise<Postmaster | undefined> {
  const running = await findPostmaster(directory);
  if (!running || existsSync(join(running.socketDir, '.s.PGSQL.5432'))) return running;
  await stopPostmaster(running);
  return undefined;
}

async function startNew(
  dataDir: string,
  cluster: Cluster,
  account: Account | undefined,
  log: EmbeddedOptions['log'],
): Promise<Postmaster> {
  const binaries: Binaries = await provideBinaries();
  const socketDir = await privateSocketDir(dataDir, account);
  const logFile = join(dataDir, 'logs', 'postgres.log');
  await initialise({ cluster, binaries, account, privateDir: socketDir, logFile });
  const { directory } = cluster;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const { postgres } = binaries;
    const started = await launchPostmaster({ postgres, directory, socketDir, account, logFile });
    if (started) return started;
    log?.('PostgreSQL did not start; trying again');
    await delay(retryMs);
  }
  throw new Error(`PostgreSQL does not start; see ${logFile}`);
}

/** A folder of the account alone, with a short path: the address of a socket has 107 bytes at most. */
async function privateSocketDir(dataDir: string, account: Account | undefined): Promise<string> {
  const name = `dh-${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}`;
  const parent = tmpdir().length > 60 ? '/tmp' : tmpdir();
  const path = join(parent, name);
  const uid = account?.uid ?? process.getuid?.();
  const found = await lstat(path).catch(() => undefined);
  if (found?.isDirectory() && found.uid === uid && (found.mode & 0o777) === 0o700) return path;
  // Left by a start under another account; whoever may not remove it is told so by the system.
  await rm(path, { recursive: true, force: true });
  await mkdir(path, { mode: 0o700 });
  if (account) await chown(path, account.uid, account.gid);
  return path;
}

function address(cluster: Cluster, postmaster: Postmaster, name: string): string {
  const host = encodeURIComponent(postmaster.socketDir);
  return `postgresql://${owner}:${cluster.password}@localhost/${name}?host=${host}`;
}

async function makeDatabase(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`create database ${database}`);
  } finally {
    await client.end();
  }
}

function handle(cluster: Cluster, postmaster: Postmaster, adopted: boolean): EmbeddedDatabase {
  return {
    url: address(cluster, postmaster, database),
    adminUrl: address(cluster, postmaster, 'postgres'),
    pid: postmaster.pid,
    adopted,
    whenEnded: () => whenEnded(postmaster),
    stop: async () => {
      await stopPostmaster(postmaster);
      await rm(postmaster.socketDir, { recursive: true, force: true });
    },
  };
}

async function whenEnded({ pid, directory }: Postmaster): Promise<void> {
  while (isRunning(pid, directory)) await delay(watchMs);
}
