import { type ChildProcess, fork, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { SetupError } from './progress.mjs';

const firstBackoffMs = 250;
const longestBackoffMs = 5_000;
/** Having run this long, a process counts as sound again. */
const soundAfterMs = 30_000;
const startsBeforeGivingUp = 3;
const stopMs = 6_000;
const logLimitBytes = 10_000_000;

const readyMessage = z.object({ ready: z.literal(true) });

export interface ChildSpec {
  name: string;
  /** File that Node runs. It says `{ ready: true }` over IPC and ends when that channel closes. */
  entry: string;
  execArgv?: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Where its output goes; undefined: to ours. */
  logFile?: string;
  note: (what: string) => void;
}

export interface SupervisedChild {
  /** Number of the process that is running at the moment. */
  pid(): number | undefined;
  /** Ends the process, by force where it does not follow, and does not start it again. */
  stop(): Promise<void>;
}

/**
 * Starts a process, waits until it is ready, and from then on starts it again whenever it ends, after
 * 250 ms, doubling up to 5 s. Throws if it ends three times before it has ever been ready.
 */
export async function supervise(spec: ChildSpec): Promise<SupervisedChild> {
  let child = start(spec);
  for (let starts = 1; !(await isReady(child)); starts += 1) {
    if (starts === startsBeforeGivingUp) throw new SetupError(describeFailure(spec));
    child = start(spec);
  }
  let stopping = false;
  const keepRunning = async () => {
    let backoffMs = firstBackoffMs;
    let startedAt = Date.now();
    for (;;) {
      await ended(child);
      if (stopping) return;
      if (Date.now() - startedAt > soundAfterMs) backoffMs = firstBackoffMs;
      spec.note(`${spec.name} ended (${howItEnded(child)}); starting it again in ${backoffMs} ms`);
      await delay(backoffMs);
      if (stopping) return;
      backoffMs = Math.min(backoffMs * 2, longestBackoffMs);
      startedAt = Date.now();
      child = start(spec);
    }
  };
  void keepRunning();
  return {
    pid: () => child.pid,
    stop: () => {
      stopping = true;
      return stopChild(child);
    },
  };
}

/**
 * The child is a session of its own, so that Ctrl-C in the terminal reaches us alone and we end the
 * processes in order. If we are killed, the IPC channel closes and the child ends by itself.
 */
function start({ entry, execArgv, cwd, env, logFile }: ChildSpec): ChildProcess {
  const log = logFile === undefined ? undefined : openLog(logFile);
  try {
    const output = log ?? 'inherit';
    const stdio: StdioOptions = ['ignore', output, output, 'ipc'];
    return fork(entry, [], { execArgv: execArgv ?? [], cwd, env, detached: true, stdio });
  } finally {
    if (log !== undefined) closeSync(log);
  }
}

async function isReady(child: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    child.on('message', (message) => {
      if (readyMessage.safeParse(message).success) resolve(true);
    });
    child.once('exit', () => resolve(false));
    child.once('error', () => resolve(false));
  });
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

async function stopChild(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM');
  const byForce = setTimeout(() => child.kill('SIGKILL'), stopMs);
  await ended(child);
  clearTimeout(byForce);
}

function howItEnded({ signalCode, exitCode }: ChildProcess): string {
  return signalCode ?? `exit code ${exitCode}`;
}

function describeFailure({ name, logFile }: ChildSpec): string {
  const lines = logFile === undefined ? [] : readFileSync(logFile, 'utf8').trimEnd().split('\n');
  const where =
    logFile === undefined ? '' : ` The end of ${logFile}:\n\n${lines.slice(-15).join('\n')}`;
  return `${name} does not start.${where}`;
}

/** Appends; what is over the limit when the process starts is kept in one file beside it. */
function openLog(file: string): number {
  mkdirSync(dirname(file), { recursive: true });
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > logLimitBytes) renameSync(file, `${file}.1`);
  return openSync(file, 'a');
}
