import { readdirSync } from 'node:fs';
import { getTableName, is } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { expect, test } from 'vitest';
import { ofMeeting, ofVote } from './demo-removal.ts';

const folder = new URL('../schema/', import.meta.url);

/** Tables with a reference to this one, whichever file declares them. */
async function tablesOf(referred: string): Promise<string[]> {
  const modules: Record<string, unknown>[] = await Promise.all(
    readdirSync(folder).map((name) => import(new URL(name, folder).href)),
  );
  const tables = modules.flatMap((module) =>
    Object.values(module).filter((value): value is PgTable => is(value, PgTable)),
  );
  return tables
    .filter((table) =>
      getTableConfig(table).foreignKeys.some(
        (key) => getTableName(key.reference().foreignTable) === referred,
      ),
    )
    .map(getTableName);
}

test('no table that refers to a meeting is forgotten when the demo is removed', async () => {
  const removed: string[] = ofMeeting.map((table) => getTableName(table));
  const known = await tablesOf('meeting');
  expect(known.length).toBeGreaterThan(15);
  expect(known.filter((name) => !removed.includes(name))).toEqual([]);
});

test('and none that refers to a vote', async () => {
  const removed: string[] = ofVote.map((table) => getTableName(table));
  const known = await tablesOf('vote');
  expect(known.length).toBeGreaterThan(4);
  expect(known.filter((name) => !removed.includes(name))).toEqual([]);
});
