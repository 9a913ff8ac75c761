import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type SupervisedChild, supervise } from '../../server/setup/supervise.ts';
import { isAlive, waitFor } from './wait-for.ts';

const fixtures = join(import.meta.dirname, 'fixtures');
const cwd = join(import.meta.dirname, '..', '..');
let folder: string;
let pidFile: string;
let child: SupervisedChild | undefined;

function spec(entry: string, notes: string[] = []) {
  return {
    name: 'child',
    entry: join(fixtures, entry),
    execArgv: ['--import', 'tsx'],
    cwd,
    env: { ...process.env, PID_FILE: pidFile },
    logFile: join(folder, 'child.log'),
    note: (what: string) => notes.push(what),
  };
}

async function startedPids(): Promise<number[]> {
  const text = await readFile(pidFile, 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter((line) => /^\d+$/.test(line))
    .map(Number);
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dien-hong-supervise-'));
  pidFile = join(folder, 'pids');
});

afterEach(async () => {
  await child?.stop();
  child = undefined;
  await rm(folder, { recursive: true, force: true });
});

describe('a supervised process', () => {
  test('is started again after kill -9, each time', async () => {
    const notes: string[] = [];
    child = await supervise(spec('child.ts', notes));
    for (let killed = 1; killed <= 2; killed += 1) {
      const pids = await waitFor('a running child', async () => {
        const all = await startedPids();
        return all.length === killed && all;
      });
      process.kill(pids.at(-1) ?? 0, 'SIGKILL');
    }
    const pids = await waitFor('the third start', async () => {
      const all = await startedPids();
      return all.length === 3 && all;
    });
    expect(new Set(pids).size).toBe(3);
    expect(notes[0]).toContain('SIGKILL');
  });

  test('is asked to stop and is not started again', async () => {
    child = await supervise(spec('child.ts'));
    const [pid = 0] = await startedPids();
    await child.stop();
    expect(isAlive(pid)).toBe(false);
    expect(await readFile(pidFile, 'utf8')).toContain(`stopped ${pid}`);
    expect(await startedPids()).toHaveLength(1);
  });

  test('that never becomes ready is reported with the end of its log', async () => {
    await expect(supervise(spec('failing-child.ts'))).rejects.toThrow('the reason is here');
  });

  test('ends when the launcher is killed by kill -9', async () => {
    const launcher = spawn(process.execPath, ['--import', 'tsx', join(fixtures, 'parent.ts')], {
      cwd,
      env: { ...process.env, PID_FILE: pidFile },
      stdio: 'ignore',
    });
    const [pid = 0] = await waitFor('a running child', async () => {
      const all = await startedPids();
      return all.length === 1 && all;
    });
    launcher.kill('SIGKILL');
    await waitFor('the end of the child', () => !isAlive(pid));
  });
});
