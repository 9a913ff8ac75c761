import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, readlink, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isAlive, waitFor } from './wait-for.ts';

const fixtures = join(import.meta.dirname, 'fixtures');
let dataDir: string;
let ports: { PORT: string; SFU_PORT: string; RTC_PORT: string };
const launchers: Launcher[] = [];

interface Launcher {
  process: ChildProcess;
  output(): string;
  exitCode: Promise<number | null>;
}

function launch(env: Record<string, string> = {}): Launcher {
  const child = spawn(process.execPath, ['--import', 'tsx', join(fixtures, 'launcher.ts')], {
    env: { ...process.env, DATABASE_URL: '', DATA_DIR: dataDir, ...ports, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const exitCode = once(child, 'close').then(([code]) => (typeof code === 'number' ? code : null));
  const launcher = { process: child, output: () => output, exitCode };
  launchers.push(launcher);
  return launcher;
}

async function running(launcher: Launcher): Promise<void> {
  await waitFor(`the product to run, which says: ${launcher.output()}`, () => {
    if (launcher.process.exitCode !== null) throw new Error(launcher.output());
    return launcher.output().includes('Stop with Ctrl-C');
  });
}

/** The number of the process that answers on a port; undefined if none does. */
async function answering(port: string): Promise<number | undefined> {
  const response = await fetch(`http://localhost:${port}/healthz`).catch(() => undefined);
  return response ? Number(await response.text()) : undefined;
}

async function databasePid(): Promise<number> {
  const { directory } = JSON.parse(await readFile(join(dataDir, 'postgres.json'), 'utf8'));
  const text = await readFile(join(directory, 'postmaster.pid'), 'utf8').catch(() => '');
  return Number(text.split('\n')[0]);
}

async function freePorts(count: number): Promise<string[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer().listen(0);
      await once(server, 'listening');
      return server;
    }),
  );
  return servers.map((server) => {
    const address = server.address();
    server.close();
    return String(typeof address === 'object' ? address?.port : undefined);
  });
}

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'dien-hong-launch-'));
  const [PORT = '', SFU_PORT = '', RTC_PORT = ''] = await freePorts(3);
  ports = { PORT, SFU_PORT, RTC_PORT };
});

afterEach(async () => {
  for (const { process: child, exitCode } of launchers.splice(0)) {
    child.kill('SIGTERM');
    await exitCode;
  }
  await rm(dataDir, { recursive: true, force: true });
});

describe('the launcher', () => {
  test('starts everything and ends everything on Ctrl-C', async () => {
    const launcher = launch();
    await running(launcher);
    const pids = [
      await answering(ports.PORT),
      await answering(ports.SFU_PORT),
      await databasePid(),
    ];
    expect(pids.every((pid) => pid !== undefined && isAlive(pid))).toBe(true);
    // The terminal and npm both pass on the one press.
    launcher.process.kill('SIGINT');
    await expect.poll(() => launcher.output()).toContain('Stopping');
    launcher.process.kill('SIGINT');
    expect(await launcher.exitCode).toBe(0);
    expect(pids.filter((pid) => pid !== undefined && isAlive(pid))).toEqual([]);
    await expect(readlink(join(dataDir, 'launcher.lock'))).rejects.toThrow('ENOENT');
  });

  test('killed by kill -9 hinders nothing: the next start adopts the database and keeps its rows', async () => {
    const first = launch();
    await running(first);
    const pid = await databasePid();
    first.process.kill('SIGKILL');
    await first.exitCode;
    const second = launch();
    await running(second);
    expect(await databasePid()).toBe(pid);
    expect(second.output()).toContain('starts 2');
  });

  test('stops in order when npm, which started it, is killed by kill -9', async () => {
    const command = `"${process.execPath}" --import tsx "${join(fixtures, 'launcher.ts')}"; true`;
    const npm = spawn('sh', ['-c', command], {
      env: {
        ...process.env,
        DATABASE_URL: '',
        DATA_DIR: dataDir,
        ...ports,
        npm_lifecycle_event: 'start',
      },
      stdio: 'ignore',
    });
    const web = await waitFor('the web server to answer', () => answering(ports.PORT));
    const pids = [web, await answering(ports.SFU_PORT), await databasePid()];
    npm.kill('SIGKILL');
    await waitFor('the end of all', () => pids.every((pid) => pid !== undefined && !isAlive(pid)));
    await waitFor(
      'the data folder to be let go',
      async () => !(await readdir(dataDir)).includes('launcher.lock'),
    );
  });

  test('brings back a web server, a media server and a database that were killed', async () => {
    const launcher = launch();
    await running(launcher);
    for (const port of [ports.PORT, ports.SFU_PORT]) {
      const before = await answering(port);
      process.kill(before ?? 0, 'SIGKILL');
      await waitFor('another process to answer', async () => {
        const now = await answering(port);
        return now !== undefined && now !== before;
      });
    }
    const before = await databasePid();
    process.kill(before, 'SIGKILL');
    await waitFor('another database', async () => {
      const now = await databasePid();
      return now > 0 && now !== before && isAlive(now);
    });
  });

  test('makes a certificate for HTTPS_HOST that its processes serve and it can check', async () => {
    const launcher = launch({ HTTPS_HOST: 'dienhong.local' });
    await running(launcher);
    expect(launcher.output()).toContain(`https://dienhong.local:${ports.PORT}`);
  });

  test('refuses a second start on the same data and names the first', async () => {
    const first = launch();
    await running(first);
    const second = launch();
    expect(await second.exitCode).toBe(1);
    expect(second.output()).toContain(`already (process ${first.process.pid})`);
  });

  test('names a port that is in use and the variable to change', async () => {
    const other = createServer().listen(Number(ports.SFU_PORT));
    await once(other, 'listening');
    const launcher = launch();
    expect(await launcher.exitCode).toBe(1);
    expect(launcher.output()).toContain(`Port ${ports.SFU_PORT}/tcp`);
    expect(launcher.output()).toContain('set SFU_PORT');
    other.close();
  });

  test('names a wrong setting before it starts anything', async () => {
    const launcher = launch({ RTC_PORT: 'many' });
    expect(await launcher.exitCode).toBe(1);
    expect(launcher.output()).toContain('RTC_PORT is "many": expected a port from 1 to 65000');
    await expect(readFile(join(dataDir, 'postgres.json'))).rejects.toThrow('ENOENT');
  });

  test('says why a database in DATABASE_URL cannot be used', async () => {
    const [port] = await freePorts(1);
    const launcher = launch({ DATABASE_URL: `postgresql://a:b@127.0.0.1:${port}/c` });
    expect(await launcher.exitCode).toBe(1);
    expect(launcher.output()).toContain('The database in DATABASE_URL does not answer');
    expect(launcher.output()).toContain('ECONNREFUSED');
  });
});
