import { spawnSync } from 'node:child_process';
import { chmod, copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { buildWorker } from './build.ts';
import { withLock } from './lock.ts';
import { run } from './run.ts';

const prebuiltTimeoutMs = 15_000;
/** What the worker answers when it is started without the version it should speak. */
const exitCodeOfWorkingWorker = 41;

export interface WorkerRequest {
  env: NodeJS.ProcessEnv;
  /** Called before a build, to see to the packages it needs; throws where they are missing. */
  beforeBuild: () => Promise<void>;
  /** Told what is being done when it takes long. */
  progress: (what: string) => void;
}

export interface ProvidedWorker {
  path: string;
  origin: 'MEDIASOUP_WORKER_BIN' | 'cache' | 'prebuilt' | 'built';
}

/**
 * Finds the media worker's binary or makes it: the one in MEDIASOUP_WORKER_BIN, else the cached one,
 * else the one mediasoup publishes, else one built here. The cache is outside the working tree, one
 * folder for each version and architecture, and two starts at once build it once.
 */
export async function provideWorker(request: WorkerRequest): Promise<ProvidedWorker> {
  const given = request.env.MEDIASOUP_WORKER_BIN;
  if (given) {
    if (!runs(given)) {
      throw new Error(
        `MEDIASOUP_WORKER_BIN is "${given}": expected the path of a mediasoup worker that runs here`,
      );
    }
    return { path: given, origin: 'MEDIASOUP_WORKER_BIN' };
  }
  const path = cachedWorkerPath(request.env);
  if (runs(path)) return { path, origin: 'cache' };
  await mkdir(dirname(path), { recursive: true });
  return withLock(`${dirname(path)}.lock`, request.progress, async () => {
    if (runs(path)) return { path, origin: 'cache' };
    return { path, origin: await obtain(path, request) };
  });
}

/** Where the worker of the installed mediasoup is cached, whether it is there or not. */
export function cachedWorkerPath(env: NodeJS.ProcessEnv): string {
  const cache = env.XDG_CACHE_HOME || join(env.HOME || homedir(), '.cache');
  const folder = `${mediasoup().version}-${process.arch}`;
  return join(cache, 'dien-hong', 'mediasoup-worker', folder, 'mediasoup-worker');
}

async function obtain(path: string, request: WorkerRequest): Promise<'prebuilt' | 'built'> {
  const { folder, version } = mediasoup();
  const logFile = join(dirname(path), 'build.log');
  request.progress('asking for the published media worker');
  if (await downloadPrebuilt(request.env, path)) return 'prebuilt';
  await request.beforeBuild();
  request.progress(`building media worker ${version}, about three minutes`);
  await buildWorker({ sourceDir: join(folder, 'worker'), target: path, logFile });
  if (!runs(path)) {
    await rm(path, { force: true });
    throw new Error(`the media worker was built but does not run; see ${logFile}`);
  }
  return 'built';
}

/** mediasoup's own download, by the script that its package brings. */
async function downloadPrebuilt(env: NodeJS.ProcessEnv, path: string): Promise<boolean> {
  const { folder } = mediasoup();
  const release = join(folder, 'worker', 'out', 'Release', 'mediasoup-worker');
  try {
    await run(process.execPath, ['npm-scripts.mjs', 'postinstall'], `${path}.download.log`, {
      cwd: folder,
      // A failed download makes the script go on to build; without a Python it stops there.
      env: { ...env, PYTHON: '/bin/false', MEDIASOUP_WORKER_BIN: '' },
      timeoutMs: prebuiltTimeoutMs,
    });
  } catch {
    return false;
  }
  if (!runs(release)) return false;
  await copyFile(release, `${path}.part`);
  await chmod(`${path}.part`, 0o755);
  await rename(`${path}.part`, path);
  return true;
}

/** True if the file is a media worker that this machine can run. */
function runs(path: string): boolean {
  const { status } = spawnSync(path, [], {
    env: { NODE_ENV: 'production' },
    stdio: 'ignore',
    timeout: 5_000,
  });
  return status === exitCodeOfWorkingWorker;
}

function mediasoup(): { folder: string; version: string } {
  const require = createRequire(import.meta.url);
  const folder = dirname(dirname(dirname(require.resolve('mediasoup'))));
  const manifest: unknown = require(join(folder, 'package.json'));
  return { folder, version: z.object({ version: z.string() }).parse(manifest).version };
}
