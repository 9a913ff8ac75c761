import { spawn } from 'node:child_process';
import { existsSync, readlinkSync } from 'node:fs';
import { open, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Account, bareEnvironment } from './account.ts';

const pollMs = 25;
const startTimeoutMs = 60_000;
const fastStopMs = 10_000;
const immediateStopMs = 5_000;

/** A PostgreSQL server process that works on `directory`. */
export interface Postmaster {
  pid: number;
  directory: string;
  socketDir: string;
}

/** The server that is running on the cluster, ready to take connections; undefined if none is. */
export async function findPostmaster(directory: string): Promise<Postmaster | undefined> {
  const deadline = Date.now() + startTimeoutMs;
  while (Date.now() < deadline) {
    const file = await readPidFile(directory);
    if (!file || !isRunning(file.pid, directory)) return undefined;
    if (file.status === 'ready') return { pid: file.pid, directory, socketDir: file.socketDir };
    await delay(pollMs);
  }
  throw new Error(`the PostgreSQL that is running on ${directory} does not become ready`);
}

export interface LaunchRequest {
  postgres: string;
  directory: string;
  socketDir: string;
  account: Account | undefined;
  logFile: string;
}

/**
 * Starts a server where none is running and waits until it takes connections. It is a session of its
 * own and writes to a file, so that the end of its parent is not its own. Undefined if it gives up,
 * as it does while the last processes of a killed server hold on to its shared memory.
 */
export async function launchPostmaster(request: LaunchRequest): Promise<Postmaster | undefined> {
  const { directory, socketDir } = request;
  await removeStaleLocks(directory, socketDir);
  const child = await spawnPostgres(request);
  const { pid } = child;
  if (pid === undefined) throw new Error(`cannot run ${request.postgres}`);
  const deadline = Date.now() + startTimeoutMs;
  while (child.exitCode === null && child.signalCode === null) {
    const file = await readPidFile(directory);
    if (file?.pid === pid && file.status === 'ready') {
      child.unref();
      return { pid, directory, socketDir };
    }
    if (Date.now() > deadline) {
      child.kill('SIGQUIT');
      throw new Error(`PostgreSQL does not become ready; see ${request.logFile}`);
    }
    await delay(pollMs);
  }
  return undefined;
}

/**
 * Removes what a killed server left and a new one would take for a running one. PostgreSQL itself
 * sees to a pid file whose process is gone (it looks for its last processes, too); one whose number
 * belongs to another program by now would stop it.
 */
async function removeStaleLocks(directory: string, socketDir: string): Promise<void> {
  const file = await readPidFile(directory);
  if (file && isTaken(file.pid)) await rm(join(directory, 'postmaster.pid'), { force: true });
  await rm(join(socketDir, '.s.PGSQL.5432'), { force: true });
  await rm(join(socketDir, '.s.PGSQL.5432.lock'), { force: true });
}

function isTaken(pid: number): boolean {
  return existsSync(`/proc/${pid}`);
}

async function spawnPostgres({ postgres, directory, socketDir, account, logFile }: LaunchRequest) {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: socketDir,
    unix_socket_permissions: '0700',
    max_connections: '120',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = await open(logFile, 'a');
  try {
    return spawn(postgres, ['-D', directory, ...options], {
      ...account,
      cwd: '/',
      env: bareEnvironment,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
  } finally {
    await log.close();
  }
}

/** Ends the server: connections are cut and a checkpoint is written; at worst it is left to recover. */
export async function stopPostmaster(postmaster: Postmaster): Promise<void> {
  signal(postmaster, 'SIGINT');
  if (await endsWithin(postmaster, fastStopMs)) return;
  signal(postmaster, 'SIGQUIT');
  if (await endsWithin(postmaster, immediateStopMs)) return;
  throw new Error(`PostgreSQL (process ${postmaster.pid}) does not stop`);
}

/** True while the process is there and is a PostgreSQL on this cluster, not one that got its number. */
export function isRunning(pid: number, directory: string): boolean {
  try {
    // Both fail for a process that has ended but was not waited for by its parent.
    const isPostgres = basename(readlinkSync(`/proc/${pid}/exe`)).startsWith('postgres');
    return isPostgres && readlinkSync(`/proc/${pid}/cwd`) === directory;
  } catch {
    return false;
  }
}

async function endsWithin({ pid, directory }: Postmaster, ms: number): Promise<boolean> {
  const deadline = Date.now() + ms;
  while (isRunning(pid, directory)) {
    if (Date.now() > deadline) return false;
    await delay(pollMs);
  }
  return true;
}

function signal({ pid, directory }: Postmaster, name: NodeJS.Signals): void {
  if (isRunning(pid, directory)) process.kill(pid, name);
}

/** PostgreSQL's own pid file: process, cluster, start, port, socket folder, host, memory, status. */
async function readPidFile(directory: string) {
  const text = await readFile(join(directory, 'postmaster.pid'), 'utf8').catch(() => '');
  const [pid, , , , socketDir, , , status] = text.split('\n').map((line) => line.trim());
  if (!pid) return undefined;
  return { pid: Number(pid), socketDir: socketDir ?? '', status: status ?? '' };
}
