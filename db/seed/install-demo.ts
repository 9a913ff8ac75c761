import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createFileStore } from '../../server/files/file-store.ts';
import type { Database } from '../client.ts';
import { completeDemo, hasDemo, loadDemo, plannedEnd, resetDemo } from './demo.ts';
import { type DemoAccount, demoAccountsFile, newDemoAccounts } from './demo-accounts.ts';
import { storePapers } from './demo-files.ts';
import { ensureCatalogues } from './ensure-catalogues.ts';
import { writePrivateFile } from './private-file.ts';

export interface DemoPlace {
  dataDir: string;
  /** Where the committed PDFs lie: `db/seed/papers/pdf`. */
  papersDir: string;
  now: Date;
}

/**
 * Makes sure that the demo is there and goes on: loads it the first time and, where the planned end
 * has passed, puts it back to its beginning, so that it is in session whatever the date is.
 */
export async function ensureDemo(
  db: Database,
  place: DemoPlace,
): Promise<'loaded' | 'restarted' | 'present'> {
  await ensureCatalogues(db);
  if (!(await hasDemo(db))) {
    await installDemo(db, place);
    return 'loaded';
  }
  await completeDemo(db);
  const end = await plannedEnd(db);
  if (end && end.getTime() > place.now.getTime()) {
    // An earlier edition kept the files alone, without their pages and their text.
    await storeDemoPapers(db, place);
    return 'present';
  }
  await restoreDemo(db, place);
  return 'restarted';
}

function storeDemoPapers(db: Database, place: DemoPlace) {
  return storePapers(db, createFileStore(join(place.dataDir, 'files')), place);
}

/** Puts the demo meeting back to its beginning. */
export async function restoreDemo(db: Database, place: DemoPlace): Promise<void> {
  const papers = await storeDemoPapers(db, place);
  await resetDemo(db, { now: place.now, papers });
}

/** Loads the demo with passwords of this installation, which it writes to the data folder. */
async function installDemo(db: Database, place: DemoPlace): Promise<void> {
  const papers = await storeDemoPapers(db, place);
  const accounts = newDemoAccounts();
  // Before the commit: accounts in the database without their passwords would be of no use, while
  // a file without accounts is written anew the next time.
  await writeAccounts(place.dataDir, accounts);
  await loadDemo(db, { now: place.now, papers, accounts });
}

export async function readDemoAccounts(dataDir: string): Promise<DemoAccount[]> {
  const text = await readFile(join(dataDir, 'demo-accounts.json'), 'utf8');
  return demoAccountsFile.parse(JSON.parse(text)).accounts;
}

function writeAccounts(dataDir: string, accounts: readonly DemoAccount[]): Promise<void> {
  return writePrivateFile(join(dataDir, 'demo-accounts.json'), { accounts });
}
