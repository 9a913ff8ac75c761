import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { type Account, bareEnvironment, openPassage } from './account.ts';
import type { Binaries } from './binaries.ts';

const clusterSchema = z.object({ directory: z.string(), password: z.string() });

/** Where the cluster's files are and the password of its owner, the role `dien_hong`. */
export type Cluster = z.infer<typeof clusterSchema>;

export const owner = 'dien_hong';

/** The cluster that belongs to a data folder; decides on a new one the first time. */
export async function describeCluster(
  dataDir: string,
  account: Account | undefined,
): Promise<Cluster> {
  const file = join(dataDir, 'postgres.json');
  if (existsSync(file)) return clusterSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  const beside = join(dataDir, 'postgres');
  if (existsSync(beside)) {
    throw new Error(`${beside} is there but ${file}, with its password, is not: restore it`);
  }
  const directory = (await openPassage(account, dataDir))
    ? beside
    : join('/var/lib/dien-hong', randomBytes(8).toString('hex'));
  const cluster = { directory, password: randomBytes(24).toString('base64url') };
  const handle = await open(`${file}.part`, 'w', 0o600);
  await handle.writeFile(`${JSON.stringify(cluster, null, 2)}\n`);
  await handle.sync();
  await handle.close();
  await rename(`${file}.part`, file);
  return cluster;
}

export interface InitRequest {
  cluster: Cluster;
  binaries: Binaries;
  account: Account | undefined;
  /** A private folder of the account, for the moment the password has to lie in a file. */
  privateDir: string;
  logFile: string;
}

/** Makes the cluster's files if they are not there. An interrupted run leaves nothing half made. */
export async function initialise(request: InitRequest): Promise<void> {
  const { cluster, account } = request;
  if (existsSync(cluster.directory)) return;
  const scratch = `${cluster.directory}.new`;
  await rm(scratch, { recursive: true, force: true });
  await mkdir(dirname(cluster.directory), { recursive: true });
  await mkdir(scratch, { mode: 0o700 });
  if (account) await chown(scratch, account.uid, account.gid);
  await runInitdb(request, scratch);
  await rename(scratch, cluster.directory);
}

async function runInitdb(request: InitRequest, directory: string): Promise<void> {
  const { cluster, binaries, account, privateDir, logFile } = request;
  const passwordFile = join(privateDir, 'password');
  await writeFile(passwordFile, cluster.password);
  await chmod(passwordFile, 0o600);
  if (account) await chown(passwordFile, account.uid, account.gid);
  const log = await open(logFile, 'a');
  try {
    const child = spawn(
      binaries.initdb,
      [
        ...['-D', directory, '-U', owner, `--pwfile=${passwordFile}`],
        ...['--auth-local=scram-sha-256', '--auth-host=reject', '--encoding=UTF8'],
        ...['--locale-provider=icu', '--icu-locale=vi-VN', '--locale=C.UTF-8', '--no-instructions'],
      ],
      { ...account, cwd: '/', env: bareEnvironment, stdio: ['ignore', log.fd, log.fd] },
    );
    const [code] = await once(child, 'exit');
    if (code !== 0) throw new Error(`initdb failed (exit code ${code}); see ${logFile}`);
  } finally {
    await log.close();
    await rm(passwordFile, { force: true });
  }
}
