import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '../../db/client.ts';

const columns = z.array(z.object({ table: z.string(), column: z.string() }));
const found = z.array(z.object({ sha256: z.string(), pdf_sha256: z.string().nullable() }));

/**
 * Every column that refers to a file has a name that ends in `sha256`. Asking the database which they
 * are keeps a file safe that a table refers to of which this slice knows nothing.
 */
async function referringColumns(tx: Tx) {
  const { rows } = await tx.execute(sql`
    select table_name as "table", column_name as "column" from information_schema.columns
    where table_schema = 'public' and column_name ~ '(^|_)sha256$'
      and table_name not in ('stored_file', 'page_text')`);
  return columns.parse(rows);
}

/** Removes and answers files added before this moment to which nothing refers. */
export async function removeUnreferenced(
  tx: Tx,
  before: Date,
): Promise<{ sha256: string; pdfSha256: string | null }[]> {
  const references = (await referringColumns(tx)).map(
    ({ table, column }) =>
      sql`and not exists (select 1 from ${sql.identifier(table)} refers
        where refers.${sql.identifier(column)} in (file.sha256, file.pdf_sha256))`,
  );
  const { rows } = await tx.execute(sql`
    delete from stored_file file
    where file.added_at < ${before.toISOString()}::timestamptz ${sql.join(references, sql` `)}
    returning sha256, pdf_sha256`);
  return found.parse(rows).map((row) => ({ sha256: row.sha256, pdfSha256: row.pdf_sha256 }));
}

/** Of these contents those that a file on record still is or is read as. */
export async function stillInUse(tx: Tx, sha256s: readonly string[]): Promise<Set<string>> {
  const { rows } = await tx.execute(sql`
    select sha256 from stored_file where sha256 = any(${sql.param([...sha256s])}::text[])
    union select pdf_sha256 from stored_file where pdf_sha256 = any(${sql.param([...sha256s])}::text[])`);
  return new Set(
    z
      .array(z.object({ sha256: z.string() }))
      .parse(rows)
      .map((row) => row.sha256),
  );
}

export async function removeTexts(tx: Tx, pdfSha256s: readonly string[]): Promise<void> {
  await tx.execute(sql`
    delete from page_text where sha256 = any(${sql.param([...pdfSha256s])}::text[])`);
}
