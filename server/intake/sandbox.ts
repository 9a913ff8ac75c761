import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { findIsolation, mayBecomeNobody, nobody } from './isolation.ts';

const MB = 1024 * 1024;

export interface SandboxLimits {
  /** Time on the wall, after which the program and all it started are killed. */
  wallMs: number;
  cpuSeconds: number;
  addressSpaceBytes: number;
  /** The largest file that it may write. */
  fileSizeBytes: number;
  openFiles: number;
}

/** What a reader of one page or one document needs at most. */
export const readerLimits: SandboxLimits = {
  wallMs: 60_000,
  cpuSeconds: 60,
  addressSpaceBytes: 2048 * MB,
  fileSizeBytes: 512 * MB,
  openFiles: 128,
};

export interface SandboxRequest {
  limits?: Partial<SandboxLimits>;
  stdin?: Buffer;
  /** Receives what the program writes as it comes; without it, it is kept and answered. */
  onOutput?: (chunk: Buffer) => void;
  /** More output than this ends the program. */
  maxOutputBytes?: number;
  env?: Record<string, string>;
  cwd?: string;
  signal?: AbortSignal;
  /** Runs as nobody where we are root. */
  asNobody?: boolean;
  /** Does not run at all where the system permits no isolation. */
  isolated?: boolean;
}

export interface SandboxOutcome {
  end: 'exited' | 'timed-out' | 'too-much-output' | 'not-isolated' | 'not-installed';
  /** Null unless it exited by itself. */
  exitCode: number | null;
  stdout: Buffer;
  /** For the log: its end, at most 8 kB. */
  stderr: string;
}

/**
 * Runs a program that reads a stranger's file: without network, with an empty environment and
 * limits for time, memory and files, never through a shell. Throws `signal.reason` when aborted;
 * everything that it started is dead when this answers.
 */
export async function sandboxed(
  program: string,
  programArguments: readonly string[],
  request: SandboxRequest = {},
): Promise<SandboxOutcome> {
  request.signal?.throwIfAborted();
  const limits = { ...readerLimits, ...request.limits };
  const isolation = await findIsolation();
  if (isolation === null && request.isolated) return ended('not-isolated');
  const command = [
    ...resourceLimits(limits),
    ...(isolation ? ['unshare', ...isolation] : []),
    ...(request.asNobody && mayBecomeNobody ? becomeNobody : ['setpriv', '--no-new-privs']),
    // Ends it also where the process that watches it was killed.
    ...['timeout', '--foreground', '--signal=KILL', `${Math.ceil(limits.wallMs / 1000) + 5}`],
    program,
    ...programArguments,
  ];
  const child = spawn('prlimit', command, {
    stdio: ['pipe', 'pipe', 'pipe'],
    // A process group of its own, which can be killed as a whole.
    detached: true,
    cwd: request.cwd ?? '/',
    env: { ...bareEnvironment, ...request.env },
  });
  const outcome = await watch(child, request, limits.wallMs);
  request.signal?.throwIfAborted();
  return outcome;
}

/** Nothing of ours but where programs are. The types of Next.js ask for NODE_ENV. */
const bareEnvironment = {
  PATH: '/usr/bin:/bin',
  LANG: 'C.UTF-8',
  HOME: '/nonexistent',
  NODE_ENV: 'production',
} as const;

const becomeNobody = [
  'setpriv',
  `--reuid=${nobody}`,
  `--regid=${nobody}`,
  '--clear-groups',
  '--no-new-privs',
];

function resourceLimits(limits: SandboxLimits): string[] {
  return [
    `--as=${limits.addressSpaceBytes}`,
    `--cpu=${limits.cpuSeconds}`,
    `--fsize=${limits.fileSizeBytes}`,
    `--nofile=${limits.openFiles}`,
    '--core=0',
  ];
}

function ended(end: SandboxOutcome['end'], stderr = ''): SandboxOutcome {
  return { end, exitCode: null, stdout: Buffer.alloc(0), stderr };
}

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

/** Exit code by which `timeout`, `setpriv` and `unshare` say that there is no such program. */
const noSuchProgram = 127;

function watch(child: Child, request: SandboxRequest, wallMs: number): Promise<SandboxOutcome> {
  const { onOutput, maxOutputBytes = 64 * MB, stdin, signal } = request;
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    let stderr = '';
    let end: SandboxOutcome['end'] = 'exited';
    const stop = (why: SandboxOutcome['end']) => {
      end = why;
      killGroup(child);
    };
    const timer = setTimeout(() => stop('timed-out'), wallMs);
    const onAbort = () => killGroup(child);
    signal?.addEventListener('abort', onAbort);
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxOutputBytes) return stop('too-much-output');
      if (onOutput) onOutput(chunk);
      else chunks.push(chunk);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr = (stderr + text).slice(-8192);
    });
    // A program that ends early has no use for the rest of its input.
    child.stdin.on('error', () => {}).end(stdin);
    const finish = (exitCode: number | null) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      const missing = end === 'exited' && exitCode === noSuchProgram;
      if (end === 'exited' && !missing)
        resolve({ end, exitCode, stdout: Buffer.concat(chunks), stderr });
      else resolve(ended(missing ? 'not-installed' : end, stderr));
    };
    child.once('error', () => finish(noSuchProgram));
    child.once('close', finish);
  });
}

function killGroup({ pid }: Child): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}
