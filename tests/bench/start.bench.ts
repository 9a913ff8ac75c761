import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { measuredEnvironment, root } from './measured-product.ts';
import { descendantsOf, memoryMb } from './process-memory.ts';
import { printHead, printRow, steadyMs } from './statistics.ts';

const rounds = 5;
/** After the start, until what it needed only for starting has been given back. */
const settleMs = 10_000;

const clusterFile = z.object({ directory: z.string() });

/** `npm start` as a person types it; seconds until the address stands on the screen. */
async function start(env: NodeJS.ProcessEnv): Promise<{ launcher: ChildProcess; seconds: number }> {
  const begun = steadyMs();
  const launcher = spawn(process.execPath, [join(root, 'server', 'setup', 'start.mjs')], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    launcher.once('exit', () => reject(new Error(`it ended:\n${printed}`)));
    launcher.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      if (printed.includes('is running')) resolve();
    });
  });
  return { launcher, seconds: (steadyMs() - begun) / 1_000 };
}

async function stop(launcher: ChildProcess): Promise<void> {
  const ended = once(launcher, 'exit');
  launcher.kill('SIGINT');
  await ended;
}

/** Memory of every part while nobody uses it, in MB. */
function memoryOf({ pid }: ChildProcess, dataDir: string): Map<string, number> {
  const below = descendantsOf(pid ?? 0);
  const workers = below.filter(({ command }) => command.includes('mediasoup-worker'));
  const web = below.filter(({ command }) => command.includes('dist/web.js'));
  const sfu = below.filter(
    (process) => process.command.includes('dist/sfu.js') && !workers.includes(process),
  );
  const { directory } = clusterFile.parse(
    JSON.parse(readFileSync(join(dataDir, 'postgres.json'), 'utf8')),
  );
  const postmaster = Number(readFileSync(join(directory, 'postmaster.pid'), 'utf8').split('\n')[0]);
  const postgres = [postmaster, ...descendantsOf(postmaster).map((process) => process.pid)];
  const parts: [string, number][] = [
    ['launcher', memoryMb([pid ?? 0])],
    ['web', memoryMb(web.map((process) => process.pid))],
    ['sfu', memoryMb(sfu.map((process) => process.pid))],
    ...workers.map((worker, index): [string, number] => [
      `media worker ${index + 1}`,
      memoryMb([worker.pid]),
    ]),
    ['PostgreSQL, all its processes', memoryMb(postgres)],
  ];
  return new Map([...parts, ['all together', parts.reduce((sum, [, mb]) => sum + mb, 0)]]);
}

/** Starts, has it measured, and stops it whatever happens. */
async function whileRunning(
  env: NodeJS.ProcessEnv,
  look: (launcher: ChildProcess) => Promise<void>,
): Promise<number> {
  const { launcher, seconds } = await start(env);
  try {
    await look(launcher);
  } finally {
    await stop(launcher);
  }
  return seconds;
}

const first: number[] = [];
const later: number[] = [];
const memory = new Map<string, number[]>();
for (let round = 0; round < rounds; round += 1) {
  const { env, dataDir, removeData } = await measuredEnvironment();
  first.push(await whileRunning(env, async () => {}));
  const seconds = await whileRunning(env, async (launcher) => {
    await delay(settleMs);
    for (const [part, mb] of memoryOf(launcher, dataDir)) {
      memory.set(part, [...(memory.get(part) ?? []), mb]);
    }
  });
  later.push(seconds);
  await removeData();
}
printHead('unit in each row');
printRow('first start of a data folder, demo included (s)', first);
printRow('later start (s)', later);
for (const [part, values] of memory) printRow(`memory when idle: ${part} (MB)`, values);
