import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';

export type Database = NodePgDatabase;
/** What a store takes: the database itself or a transaction of it. */
export type Tx = Pick<
  Database,
  'select' | 'selectDistinct' | 'selectDistinctOn' | 'insert' | 'update' | 'delete' | 'execute'
>;

export interface DatabaseClient {
  db: Database;
  pool: pg.Pool;
  close(): Promise<void>;
}

/** `onError` hears of idle connections that broke; the pool replaces them on the next use. */
export function connectDatabase(
  url: string,
  onError: (error: Error) => void,
  poolSize = 12,
): DatabaseClient {
  const pool = new pg.Pool({ connectionString: url, max: poolSize, keepAlive: true });
  pool.on('error', onError);
  // One that breaks while in use: its query fails and says so, but the event must have a listener.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return { db: drizzle(pool, { casing: 'snake_case' }), pool, close: () => pool.end() };
}
