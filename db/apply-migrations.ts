import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';

/** Number of PostgreSQL's advisory lock that lets one migration run at a time. */
const migrationLock = 7_261_100;

/** Brings the tables, and those of the job queue, to what this version needs. */
export async function applyMigrations(url: string, migrationsFolder: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await migrate(drizzle(client), { migrationsFolder });
    await runMigrations({ connectionString: url });
  } finally {
    await client.end();
  }
}
