import { createHash } from 'node:crypto';
import type pg from 'pg';
import { z } from 'zod';

const tables = z.array(z.object({ name: z.string() }));
const contents = z.array(z.object({ rows: z.string() }));

/**
 * Every row of every table, a hash for each table; two of these are equal where nothing at all was
 * written between them.
 */
export async function wholeTables(pool: pg.Pool): Promise<Record<string, string>> {
  const found = await pool.query(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const hashes: Record<string, string> = {};
  for (const { name } of tables.parse(found.rows)) {
    const read = await pool.query(
      `select coalesce(string_agg(row, E'\\n' order by row), '') as rows
       from (select t::text as row from ${name} t) as all_rows`,
    );
    const [{ rows } = { rows: '' }] = contents.parse(read.rows);
    hashes[name] = createHash('sha256').update(rows).digest('hex');
  }
  return hashes;
}
