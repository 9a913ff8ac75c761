import { mkdir, readFile, readlink, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { SetupError } from './progress.mjs';

/**
 * Makes this process the only launcher on a data folder. The lock is a symbolic link that names the
 * process and when it started; one whose process is gone, even if another has its number by now, is
 * taken over. Returns whether it was, that is whether the last start was killed.
 */
export async function claimDataDir(dataDir: string): Promise<{ takenOver: boolean }> {
  await mkdir(dataDir, { recursive: true });
  const lock = lockPath(dataDir);
  const found = await readlink(lock).catch(() => undefined);
  if (found !== undefined) {
    const pid = Number(found.split('@')[0]);
    if (found === (await identify(pid))) {
      throw new SetupError(
        `Diên Hồng is running on ${dataDir} already (process ${pid}). ` +
          `End it with Ctrl-C where it was started, or by: kill ${pid}`,
      );
    }
    await rm(lock, { force: true });
  }
  await symlink((await identify(process.pid)) ?? String(process.pid), lock);
  return { takenOver: found !== undefined };
}

/** Lets go of the data folder. */
export async function releaseDataDir(dataDir: string): Promise<void> {
  await rm(lockPath(dataDir), { force: true });
}

function lockPath(dataDir: string): string {
  return join(dataDir, 'launcher.lock');
}

/** Number and start time (in ticks since the machine's start); undefined if there is no such process. */
async function identify(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  // The second field, the name in brackets, may hold spaces; the third is the state.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields && fields[0] !== 'Z' ? `${pid}@${fields[19]}` : undefined;
}
