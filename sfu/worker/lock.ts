import { readlink, rm, symlink } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';

const retryMs = 500;

/**
 * Runs `work` while holding a lock: a symbolic link that names the process holding it, which comes
 * into being whole or not at all. A lock whose process is gone is taken over.
 */
export async function withLock<T>(
  lock: string,
  onWait: (what: string) => void,
  work: () => Promise<T>,
): Promise<T> {
  let waiting = false;
  while (!(await tryLock(lock))) {
    if (!waiting) onWait('waiting for another start that is doing the same');
    waiting = true;
    await delay(retryMs);
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

async function tryLock(lock: string): Promise<boolean> {
  try {
    await symlink(String(process.pid), lock);
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const owner = Number(await readlink(lock).catch(() => ''));
  if (owner > 0 && !isAlive(owner)) await rm(lock, { force: true });
  return false;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
