import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { connectDatabase, type Database } from '../../../db/client.ts';
import { startEmbedded } from '../../../db/embedded/start.ts';
import { hasDemo } from '../../../db/seed/demo.ts';
import { note, SetupError } from '../progress.mjs';
import { type LauncherSettings, readLauncherSettings } from '../settings.ts';

/**
 * Opens the database that the launcher uses, and refuses it unless it carries the demo. The embedded
 * one is joined where it runs, else started for as long as `work` takes.
 */
export async function withDemoDatabase(
  env: NodeJS.ProcessEnv,
  work: (database: Database, dataDir: string) => Promise<void>,
): Promise<void> {
  const settings = readLauncherSettings(env);
  const { url, release } = await findDatabase(settings);
  const client = connectDatabase(url, (error) => note(error.message), 2);
  try {
    await refuseWithoutDemo(client.db);
    await work(client.db, settings.dataDir);
  } finally {
    await client.close();
    await release();
  }
}

async function findDatabase({ databaseUrl, dataDir }: LauncherSettings) {
  if (databaseUrl !== undefined) return { url: databaseUrl, release: async () => {} };
  if (!existsSync(join(dataDir, 'postgres.json'))) {
    throw new SetupError(`There is no database in ${dataDir} yet: run npm start first.`);
  }
  const embedded = await startEmbedded({ dataDir, log: note });
  return { url: embedded.url, release: embedded.adopted ? async () => {} : embedded.stop };
}

async function refuseWithoutDemo(db: Database): Promise<void> {
  const { rows } = await db.execute(sql`select to_regclass('installation') is not null as ready`);
  if (rows[0]?.ready === true && (await hasDemo(db))) return;
  throw new SetupError('This database does not carry the demo; nothing was changed.');
}
