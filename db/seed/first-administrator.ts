import { randomBytes, randomUUID } from 'node:crypto';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { hashPassword } from '../../server/identity/password.ts';
import type { Database } from '../client.ts';
import { account } from '../schema/identity.ts';
import { orgUnit, person, position } from '../schema/organisation.ts';

const login = 'quantri';

/**
 * Makes one administrator where there is no account at all. The password is written to a file in
 * the data folder that only its owner reads; whoever signs in first is to change it.
 */
export async function ensureAdministrator(
  db: Database,
  dataDir: string,
): Promise<{ login: string; passwordFile: string } | null> {
  const existing = await db.select({ id: account.id }).from(account).limit(1);
  if (existing.length > 0) return null;
  const password = randomBytes(12).toString('base64url');
  const passwordFile = join(dataDir, 'administrator.json');
  await writePrivately(passwordFile, JSON.stringify({ login, password }));
  const passwordHash = await hashPassword(password);
  await db.transaction(async (tx) => {
    const ids = { unit: randomUUID(), position: randomUUID(), person: randomUUID() };
    await tx.insert(orgUnit).values({ id: ids.unit, name: 'Cơ quan' });
    await tx.insert(position).values({ id: ids.position, name: 'Quản trị hệ thống' });
    await tx.insert(person).values({
      id: ids.person,
      name: 'Quản trị hệ thống',
      unitId: ids.unit,
      positionId: ids.position,
    });
    await tx.insert(account).values({
      id: randomUUID(),
      login,
      passwordHash,
      personId: ids.person,
      systemAdmin: true,
    });
  });
  return { login, passwordFile };
}

async function writePrivately(path: string, text: string): Promise<void> {
  const file = await open(`${path}.part`, 'w', 0o600);
  try {
    await file.writeFile(`${text}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.part`, path);
}
