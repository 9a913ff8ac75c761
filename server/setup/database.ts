import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { startEmbedded } from '../../db/embedded/start.ts';
import { SetupError } from './progress.mjs';

const retryMs = 500;

export interface Database {
  url: string;
  /** In a few words, for the line of progress. */
  description: string;
  /** Number of the embedded server's process; undefined for one in DATABASE_URL. */
  pid(): number | undefined;
  /** Stops it if it is ours. */
  stop(): Promise<void>;
}

export interface DatabaseRequest {
  databaseUrl: string | undefined;
  dataDir: string;
  note: (what: string) => void;
}

/** The database in DATABASE_URL, tried once; without it the embedded one, kept running until stopped. */
export async function provideDatabase(request: DatabaseRequest): Promise<Database> {
  if (request.databaseUrl === undefined) return keepEmbedded(request);
  await tryConnection(request.databaseUrl);
  return {
    url: request.databaseUrl,
    description: 'DATABASE_URL',
    pid: () => undefined,
    stop: async () => {},
  };
}

async function keepEmbedded({ dataDir, note }: DatabaseRequest): Promise<Database> {
  let database = await startEmbedded({ dataDir, log: note });
  const { url, adopted } = database;
  let stopping = false;
  let restart = Promise.resolve();
  const startAgain = async () => {
    note('PostgreSQL ended; starting it again');
    while (!stopping) {
      try {
        database = await startEmbedded({ dataDir, log: note });
        return;
      } catch (error) {
        note(error instanceof Error ? error.message : String(error));
        await delay(retryMs);
      }
    }
  };
  const keepRunning = async () => {
    while (!stopping) {
      await database.whenEnded();
      if (!stopping) restart = startAgain();
      await restart;
    }
  };
  void keepRunning();
  return {
    url,
    description: adopted ? 'embedded, was running' : 'embedded',
    pid: () => database.pid,
    stop: async () => {
      stopping = true;
      // One that is just being started has to be there to be stopped.
      await restart;
      await database.stop();
    },
  };
}

async function tryConnection(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    await client.query('select 1');
  } catch (error) {
    const reason = error instanceof Error ? error.message || error.name : String(error);
    throw new SetupError(`The database in DATABASE_URL does not answer: ${reason}`);
  } finally {
    await client.end().catch(() => {});
  }
}
