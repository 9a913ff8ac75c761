import { join } from 'node:path';
import { z } from 'zod';
import { applyMigrations } from './apply-migrations.ts';
import { connectDatabase } from './client.ts';
import { firstStart } from './seed/first-start.ts';

const environment = z.object({
  DATABASE_URL: z.url(),
  DATA_DIR: z.string().min(1),
  DEMO: z.enum(['0', '1']),
});

/** Tables, then what a first start needs: the demo, or one administrator. Prints one line of JSON. */
async function main(): Promise<void> {
  const { DATABASE_URL, DATA_DIR, DEMO } = environment.parse(process.env);
  await applyMigrations(DATABASE_URL, join(process.cwd(), 'db', 'migrations'));
  const database = connectDatabase(DATABASE_URL, (error) => console.error(error.message), 4);
  try {
    const outcome = await firstStart(database.db, {
      dataDir: DATA_DIR,
      demo: DEMO === '1',
      now: new Date(),
    });
    console.log(JSON.stringify(outcome));
  } finally {
    await database.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
