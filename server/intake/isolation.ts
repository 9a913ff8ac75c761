import { spawn } from 'node:child_process';

/**
 * How programs that read strangers' files are cut off: own network (none), processes and
 * inter-process memory. The first that the system permits is used.
 */
const ways = [
  ['--net', '--ipc', '--pid', '--fork', '--mount-proc', '--kill-child'],
  ['--net', '--ipc', '--pid', '--fork', '--kill-child'],
  [
    '--user',
    '--map-root-user',
    '--net',
    '--ipc',
    '--pid',
    '--fork',
    '--mount-proc',
    '--kill-child',
  ],
  ['--user', '--map-root-user', '--net', '--ipc', '--pid', '--fork', '--kill-child'],
  ['--user', '--map-root-user', '--net', '--fork', '--kill-child'],
] as const;

export type Isolation = (typeof ways)[number] | null;

let found: Promise<Isolation> | undefined;

/** The way of isolation that works here; null where the system permits none. Tried once a process. */
export function findIsolation(): Promise<Isolation> {
  found ??= firstThatWorks();
  return found;
}

async function firstThatWorks(): Promise<Isolation> {
  for (const way of ways) if (await works(way)) return way;
  return null;
}

function works(way: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn('unshare', [...way, 'true'], { stdio: 'ignore', timeout: 10_000 });
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0));
  });
}

/** The account that stands for nobody, which owns no file. */
export const nobody = 65_534;

/** True if a program can be run as `nobody`: only root may change whom a program runs as. */
export const mayBecomeNobody = process.getuid?.() === 0;
