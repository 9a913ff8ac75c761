import { chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withLock } from '../../sfu/worker/lock.ts';
import { cachedWorkerPath, provideWorker } from '../../sfu/worker/provide.ts';

let folder: string;

// A media worker answers with exit code 41 when it is started without the version it should speak.
async function fakeWorker(path: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, '#!/bin/sh\nexit 41\n');
  await chmod(path, 0o755);
  return path;
}

function environment(values: Record<string, string>): NodeJS.ProcessEnv {
  return { NODE_ENV: 'test', PATH: process.env.PATH, ...values };
}

function request(env: NodeJS.ProcessEnv) {
  const beforeBuild = async () => {
    throw new Error('was about to build');
  };
  return { env, beforeBuild, progress: () => {} };
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dien-hong-worker-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the media worker', () => {
  test('is the one in MEDIASOUP_WORKER_BIN before all others', async () => {
    const env = environment({
      MEDIASOUP_WORKER_BIN: await fakeWorker(join(folder, 'own')),
      HOME: folder,
    });
    await fakeWorker(cachedWorkerPath(env));
    expect(await provideWorker(request(env))).toEqual({
      path: env.MEDIASOUP_WORKER_BIN,
      origin: 'MEDIASOUP_WORKER_BIN',
    });
  });

  test('in MEDIASOUP_WORKER_BIN that does not run is named with its value', async () => {
    const env = environment({ MEDIASOUP_WORKER_BIN: join(folder, 'missing') });
    await expect(provideWorker(request(env))).rejects.toThrow(
      `MEDIASOUP_WORKER_BIN is "${env.MEDIASOUP_WORKER_BIN}"`,
    );
  });

  test('is taken from the cache of its version and architecture', async () => {
    const env = environment({ HOME: folder });
    const path = await fakeWorker(cachedWorkerPath(env));
    expect(path).toMatch(/mediasoup-worker\/\d+\.\d+\.\d+-\w+\/mediasoup-worker$/);
    expect(await provideWorker(request(env))).toEqual({ path, origin: 'cache' });
  });

  test('is built after the packages were seen to where nothing is published or cached', async () => {
    const env = environment({
      HOME: folder,
      MEDIASOUP_WORKER_PREBUILT_DOWNLOAD_BASE_URL: 'http://127.0.0.1:9/nothing',
    });
    await expect(provideWorker(request(env))).rejects.toThrow('was about to build');
  });
});

describe('the lock of a build', () => {
  test('lets one work at a time', async () => {
    const lock = join(folder, 'lock');
    let inside = 0;
    let most = 0;
    const work = async () => {
      inside += 1;
      most = Math.max(most, inside);
      await readFile('/proc/self/stat');
      inside -= 1;
    };
    await Promise.all([1, 2, 3].map(() => withLock(lock, () => {}, work)));
    expect(most).toBe(1);
  });

  test('of a process that is gone is taken over', async () => {
    const lock = join(folder, 'lock');
    await symlink('999999999', lock);
    expect(
      await withLock(
        lock,
        () => {},
        async () => 'done',
      ),
    ).toBe('done');
  });
});
