import { readFileSync } from 'node:fs';
import { chmod, chown, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A user of the operating system, by number. */
export interface Account {
  uid: number;
  gid: number;
}

/** All that PostgreSQL's programs are told; NODE_ENV is there because the type asks for it. */
export const bareEnvironment = { TZ: 'UTC', NODE_ENV: 'production' } as const;

/**
 * The account PostgreSQL runs under: `nobody` when we are root, because it refuses root and wants
 * an account with a name; otherwise ours, shown by undefined.
 */
export function databaseAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('nobody:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  if (!uid || !gid) {
    throw new Error(
      'the embedded PostgreSQL cannot run as root and there is no account "nobody": ' +
        'start as another user, or set DATABASE_URL',
    );
  }
  return { uid: Number(uid), gid: Number(gid) };
}

/**
 * Lets the account enter our data folder, by its group, where nothing but that folder's own mode is
 * in the way. True if it can reach the folder then.
 */
export async function openPassage(account: Account | undefined, dataDir: string): Promise<boolean> {
  if (!account || (await canReach(account, dataDir))) return true;
  if (!(await canReach(account, dirname(dataDir)))) return false;
  const { mode, uid } = await stat(dataDir);
  await chown(dataDir, uid, account.gid);
  await chmod(dataDir, (mode & 0o707) | 0o010);
  return canReach(account, dataDir);
}

/** True if the account may enter every folder on the way to `path`, itself included. */
async function canReach(account: Account, path: string): Promise<boolean> {
  for (let folder = path; ; folder = dirname(folder)) {
    const { mode, uid, gid } = await stat(folder);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}
