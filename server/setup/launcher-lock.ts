import { mkdir, readFile, readlink, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { SetupError } from './progress.mjs';

/**
 * Makes this process the only launcher on a data folder. The lock is a symbolic link that names the
 * process; one whose process is gone, or is something else by now, is taken over. Returns whether it
 * was, that is whether the last start was killed.
 */
export async function claimDataDir(dataDir: string): Promise<{ takenOver: boolean }> {
  await mkdir(dataDir, { recursive: true });
  const lock = lockPath(dataDir);
  const owner = Number(await readlink(lock).catch(() => '0'));
  if (owner > 0 && owner !== process.pid && (await isLauncher(owner))) {
    throw new SetupError(
      `Diên Hồng is running on ${dataDir} already (process ${owner}). ` +
        `End it with Ctrl-C where it was started, or by: kill ${owner}`,
    );
  }
  await rm(lock, { force: true });
  await symlink(String(process.pid), lock);
  return { takenOver: owner > 0 };
}

/** Lets go of the data folder. */
export async function releaseDataDir(dataDir: string): Promise<void> {
  await rm(lockPath(dataDir), { force: true });
}

function lockPath(dataDir: string): string {
  return join(dataDir, 'launcher.lock');
}

async function isLauncher(pid: number): Promise<boolean> {
  const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return commandLine.split('\0').some((word) => /(^|\/)start\.mjs$/.test(word));
}
