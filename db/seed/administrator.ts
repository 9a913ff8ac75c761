import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { hashPassword } from '../../server/identity/password.ts';
import type { Database } from '../client.ts';
import { account } from '../schema/identity.ts';
import { orgUnit, person, position } from '../schema/organisation.ts';
import { newPassword } from './demo-accounts.ts';
import { writePrivateFile } from './private-file.ts';

const title = 'Quản trị hệ thống';

/**
 * The first account of an installation without the demo. Its password is in `administrator.json`
 * of the data folder, to be changed after the first sign-in.
 */
export async function createAdministrator(db: Database, dataDir: string): Promise<void> {
  const password = newPassword();
  const login = 'admin';
  await writePrivateFile(join(dataDir, 'administrator.json'), { login, password });
  const passwordHash = await hashPassword(password);
  const ids = { unit: randomUUID(), position: randomUUID(), person: randomUUID() };
  await db.transaction(async (tx) => {
    await tx.insert(orgUnit).values({ id: ids.unit, name: 'Đơn vị sử dụng' });
    await tx.insert(position).values({ id: ids.position, name: title });
    await tx
      .insert(person)
      .values({ id: ids.person, name: title, unitId: ids.unit, positionId: ids.position });
    await tx
      .insert(account)
      .values({ id: randomUUID(), login, passwordHash, personId: ids.person, systemAdmin: true });
  });
}
