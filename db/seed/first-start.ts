import { join } from 'node:path';
import type { Database } from '../client.ts';
import { account } from '../schema/identity.ts';
import { createAdministrator } from './administrator.ts';
import { hasDemo } from './demo.ts';
import { ensureCatalogues } from './ensure-catalogues.ts';
import { ensureDemo } from './install-demo.ts';

export interface FirstStart {
  /** `refused`: asked for, but the database holds other people's data. */
  demo: 'loaded' | 'restarted' | 'present' | 'refused' | 'none';
  /** `created`: the password is in `administrator.json` of the data folder. */
  administrator: 'created' | 'present';
}

/** Gives a new installation somebody who can sign in: the demo's people, or one administrator. */
export async function firstStart(
  db: Database,
  { dataDir, demo, now }: { dataDir: string; demo: boolean; now: Date },
): Promise<FirstStart> {
  await ensureCatalogues(db);
  const empty = (await db.select({ id: account.id }).from(account).limit(1)).length === 0;
  if (demo && (empty || (await hasDemo(db)))) {
    const papersDir = join(process.cwd(), 'db', 'seed', 'papers', 'pdf');
    const outcome = await ensureDemo(db, { dataDir, papersDir, now });
    return { demo: outcome, administrator: 'present' };
  }
  if (empty) await createAdministrator(db, dataDir);
  return { demo: demo ? 'refused' : 'none', administrator: empty ? 'created' : 'present' };
}
