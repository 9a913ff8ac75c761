import { readdirSync } from 'node:fs';
import { getTableName, is } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { expect, test } from 'vitest';
import { ofMeeting } from './demo-removal.ts';

const folder = new URL('../schema/', import.meta.url);

/** Tables with a reference to the meeting, whichever file declares them. */
async function tablesOfMeetings(): Promise<string[]> {
  const modules: Record<string, unknown>[] = await Promise.all(
    readdirSync(folder).map((name) => import(new URL(name, folder).href)),
  );
  const tables = modules.flatMap((module) =>
    Object.values(module).filter((value): value is PgTable => is(value, PgTable)),
  );
  return tables
    .filter((table) =>
      getTableConfig(table).foreignKeys.some(
        (key) => getTableName(key.reference().foreignTable) === 'meeting',
      ),
    )
    .map(getTableName);
}

test('no table that refers to a meeting is forgotten when the demo is removed', async () => {
  const removed: string[] = ofMeeting.map((table) => getTableName(table));
  const known = await tablesOfMeetings();
  expect(known.length).toBeGreaterThan(15);
  expect(known.filter((name) => !removed.includes(name))).toEqual([]);
});
