import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { inject } from 'vitest';
import { applyMigrations } from '../../db/apply-migrations.ts';
import { connectDatabase, type DatabaseClient } from '../../db/client.ts';
import { composeProduct } from '../../server/compose.ts';
import { openStorage, type Storage } from '../../server/files/storage.ts';
import type { Clock } from '../../server/kernel/clock.ts';
import { type EffectRunner, runEffects } from '../../server/kernel/effect-runner.ts';
import type { Answer, Refusal } from '../../server/kernel/run-command.ts';
import type { Viewer } from '../../server/kernel/viewer.ts';
import type { MailPort } from '../../server/mail/port.ts';
import type { Identity, MediaPort } from '../../server/media/port.ts';
import { recordingMediaPort } from './recording-media-port.ts';

const migrations = fileURLToPath(new URL('../../db/migrations', import.meta.url));

export interface ScratchDatabase extends DatabaseClient {
  url: string;
  /** Ends all connections and lets nobody in, or lets everybody in again. */
  admit(connections: boolean): Promise<void>;
  /** Drops the database. */
  drop(): Promise<void>;
}

/** A database of its own for one test file, with all tables. */
export async function scratchDatabase(): Promise<ScratchDatabase> {
  const name = `scratch_${randomUUID().replaceAll('-', '')}`;
  const admin = new pg.Client({ connectionString: inject('adminUrl') });
  await admin.connect();
  await admin.query(`create database ${name}`);
  const url = withDatabase(inject('adminUrl'), name);
  await applyMigrations(url, migrations);
  const client = connectDatabase(url, () => undefined);
  return {
    ...client,
    url,
    async admit(connections) {
      await admin.query(`alter database ${name} allow_connections ${connections}`);
      if (connections) return;
      await admin.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1',
        [name],
      );
    },
    async drop() {
      await client.close();
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.toString();
}

/** A clock that stands still until a test moves it. */
export function testClock(start = '2026-12-10T02:00:00.000Z') {
  let now = new Date(start);
  const clock: Clock = { now: () => now, newId: randomUUID };
  const advance = (ms: number) => {
    now = new Date(now.getTime() + ms);
  };
  return { ...clock, advance };
}

export interface ScratchProduct extends ScratchDatabase {
  product: ReturnType<typeof composeProduct>;
  clock: ReturnType<typeof testClock>;
  /** Folders of its own, removed at the end. */
  storage: Storage;
  /** Tables of grants as the product sent them to the media server. */
  sentGrants: Map<string, ReadonlyMap<Identity, Parameters<MediaPort['setGrants']>[2]>>;
  loseMediaState(): void;
  /** Errors that the kernel reported; a test that expects none can look. */
  reported: unknown[];
  /** Refusals that the kernel wants to be logged. */
  refusals: Refusal[];
  run(name: string, input: unknown, viewer: Viewer | null, commandId?: string): Promise<Answer>;
  query(name: string, input: unknown, viewer: Viewer | null): Promise<Answer>;
}

/** The whole product on a database of its own; effects run unless told otherwise. */
export async function scratchProduct(
  options: { effects?: boolean; mail?: MailPort; media?: MediaPort } = {},
): Promise<ScratchProduct> {
  const database = await scratchDatabase();
  const clock = testClock();
  const reported: unknown[] = [];
  const refusals: Refusal[] = [];
  const dataDir = await mkdtemp(join(tmpdir(), 'dien-hong-scratch-'));
  const storage = openStorage(dataDir);
  const { port, sentGrants, loseState } = recordingMediaPort();
  const product = composeProduct({
    db: database.db,
    clock,
    mediaPort: options.media ?? port,
    storage,
    mail: options.mail ?? null,
    publicUrl: 'http://localhost:3000',
    report: (error) => void reported.push(error),
    refused: (refusal) => void refusals.push(refusal),
    onMediaChanged: () => undefined,
  });
  let effects: EffectRunner | null = null;
  if (options.effects !== false) {
    effects = await runEffects(database.pool, product.effects, () => undefined);
  }
  return {
    ...database,
    product,
    clock,
    storage,
    sentGrants,
    loseMediaState: loseState,
    reported,
    refusals,
    run: (name, input, viewer, commandId = randomUUID()) =>
      product.runCommand({ name, commandId, input, viewer, origin: { address: '127.0.0.1' } }),
    query: (name, input, viewer) => product.runQuery({ name, input, viewer }),
    async drop() {
      await effects?.stop();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
