import { writeFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type EmbeddedDatabase, startEmbedded } from '../../db/embedded/start.ts';
import { isAlive, waitFor } from './wait-for.ts';

let dataDir: string;
const started: EmbeddedDatabase[] = [];

async function start(folder = dataDir): Promise<EmbeddedDatabase> {
  const database = await startEmbedded({ dataDir: folder });
  started.push(database);
  return database;
}

async function query<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'dien-hong-embedded-'));
});

afterEach(async () => {
  for (const database of started.splice(0)) await database.stop();
  await rm(dataDir, { recursive: true, force: true });
});

describe('the embedded PostgreSQL', () => {
  test('sorts in Vietnamese, keeps fsync on and listens on its socket alone', async () => {
    const { url } = await start();
    const words = await query<{ word: string }>(
      url,
      "select word from (values ('Đà'), ('Da'), ('Ế'), ('E'), ('Z'), ('Ân')) w(word) order by word",
    );
    expect(words.map(({ word }) => word)).toEqual(['Ân', 'Da', 'Đà', 'E', 'Ế', 'Z']);
    expect(await query(url, 'show fsync')).toEqual([{ fsync: 'on' }]);
    expect(await query(url, 'show listen_addresses')).toEqual([{ listen_addresses: '' }]);
  });

  test('refuses a wrong password and keeps the right one from other accounts', async () => {
    const { url } = await start();
    const wrong = new URL(url);
    wrong.password = 'wrong';
    await expect(query(wrong.href, 'select 1')).rejects.toThrow('password authentication failed');
    expect((await stat(join(dataDir, 'postgres.json'))).mode & 0o777).toBe(0o600);
    const socketDir = new URL(url).searchParams.get('host') ?? '';
    expect((await stat(socketDir)).mode & 0o777).toBe(0o700);
  });

  test('has every acknowledged row after kill -9', async () => {
    const first = await start();
    await query(first.url, 'create table ballot (n int primary key)');
    const writer = new pg.Client({ connectionString: first.url });
    writer.on('error', () => {});
    await writer.connect();
    let acknowledged = 0;
    const writing = (async () => {
      for (let n = 1; ; n += 1) {
        await writer.query('insert into ballot values ($1)', [n]);
        acknowledged = n;
      }
    })();
    const broken = expect(writing).rejects.toThrow();
    await waitFor('some rows', () => acknowledged > 20);
    process.kill(first.pid, 'SIGKILL');
    await broken;
    await first.whenEnded();

    const second = await start();
    expect(second.adopted).toBe(false);
    const [row] = await query<{ count: number; last: number }>(
      second.url,
      'select count(*)::int as count, max(n) as last from ballot',
    );
    expect(row?.count).toBe(row?.last);
    // The row under way may have been committed without the answer having arrived.
    expect([acknowledged, acknowledged + 1]).toContain(row?.count);
  });

  test('is adopted, not started twice, when it runs already', async () => {
    const first = await start();
    const second = await start();
    expect(second).toMatchObject({ adopted: true, pid: first.pid, url: first.url });
  });

  test('starts where a pid file names a process that is something else', async () => {
    const first = await start();
    await first.stop();
    const { directory } = JSON.parse(await readFile(join(dataDir, 'postgres.json'), 'utf8'));
    writeFileSync(
      join(directory, 'postmaster.pid'),
      `${process.pid}\n${directory}\n1\n5432\n/tmp\n\n\nready\n`,
    );
    const second = await start();
    expect(second.adopted).toBe(false);
    expect(isAlive(second.pid)).toBe(true);
  });

  test('starts over where making the cluster was interrupted', async () => {
    await mkdir(join(dataDir, 'postgres.new', 'half'), { recursive: true });
    const { url } = await start();
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test.runIf(process.getuid?.() === 0)(
    'runs for root from a folder that no other account can enter',
    async () => {
      const hidden = join(dataDir, 'hidden', 'data');
      await mkdir(hidden, { recursive: true });
      await chmod(join(dataDir, 'hidden'), 0o700);
      const { url } = await start(hidden);
      expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
      const { directory } = JSON.parse(await readFile(join(hidden, 'postgres.json'), 'utf8'));
      expect(directory).toMatch(/^\/var\/lib\/dien-hong\//);
      await started.splice(0)[0]?.stop();
      await rm(directory, { recursive: true, force: true });
    },
  );

  test('leaves nothing running when stopped', async () => {
    const database = await start();
    await database.stop();
    expect(isAlive(database.pid)).toBe(false);
    await expect(query(database.url, 'select 1')).rejects.toThrow();
  });
});
