import type { Tx } from '../client.ts';
import { account } from '../schema/identity.ts';
import { orgUnit, person, position } from '../schema/organisation.ts';
import { type DemoAccount, hashPasswords } from './demo-accounts.ts';
import { demoId } from './demo-id.ts';
import { demoUnits } from './demo-organisation.ts';
import { demoPeople } from './demo-people.ts';

/** D36 looks after the hall and this installation. */
const administrator = 'D36';

/** Units, positions, people and accounts: what outlives a reset of the meeting. */
export async function insertPeople(tx: Tx, accounts: readonly DemoAccount[]): Promise<void> {
  const hashed = await hashPasswords(accounts);
  const titles = [...new Set(demoPeople.map(({ title }) => title))];
  await tx.insert(orgUnit).values(
    demoUnits.map(({ name, parent }, rank) => ({
      id: demoId('unit', name),
      name,
      parentId: parent && demoId('unit', parent),
      rank,
    })),
  );
  await tx
    .insert(position)
    .values(titles.map((name, rank) => ({ id: demoId('position', name), name, rank })));
  await tx.insert(person).values(
    demoPeople.map(({ code, name, title, unit }) => ({
      id: demoId('person', code),
      name,
      unitId: demoId('unit', unit),
      positionId: demoId('position', title),
    })),
  );
  await tx.insert(account).values(
    hashed.map(({ account: { code, login }, passwordHash }) => ({
      id: demoId('account', code),
      login,
      passwordHash,
      personId: demoId('person', code),
      systemAdmin: code === administrator,
    })),
  );
}
