import { z } from 'zod';
import type { ScratchProduct } from '../integration/scratch.ts';

export interface Row {
  table: string;
  ctid: string;
  xmin: string;
  columns: Record<string, unknown>;
}

/** Everything that somebody who holds the installation can look at after one vote. */
export interface Evidence {
  /** All rows of all tables, while the vote was open and after it was closed. */
  open: Row[];
  closed: Row[];
  /** The write-ahead log of this round. */
  wal: Buffer;
  /** Notifications between processes and lines of logs, in their order. */
  lines: string[];
}

const name = z.object({ name: z.string() });
const tableRow = z.object({
  ctid: z.string(),
  xmin: z.string(),
  columns: z.record(z.string(), z.unknown()),
});

export async function dumpTables({ pool }: ScratchProduct): Promise<Row[]> {
  const { rows } = await pool.query(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const dumped: Row[] = [];
  for (const { name: table } of z.array(name).parse(rows)) {
    const found = await pool.query(
      `select t.ctid::text, t.xmin::text, to_jsonb(t) as columns from ${table} t`,
    );
    dumped.push(
      ...z
        .array(tableRow)
        .parse(found.rows)
        .map((row) => ({ ...row, table })),
    );
  }
  return dumped;
}

const place = z.object({ lsn: z.string() });

export async function walPlace({ pool }: ScratchProduct): Promise<string> {
  const { rows } = await pool.query('select pg_current_wal_insert_lsn()::text as lsn');
  return place.parse(rows[0]).lsn;
}

const segment = z.object({ data: z.instanceof(Buffer) });
const segmentBytes = 16 * 1024 * 1024;

/** Bytes from the beginning of the write-ahead log. */
function offsetOf(lsn: string): number {
  const [high = '0', low = '0'] = lsn.split('/');
  return Number.parseInt(high, 16) * 2 ** 32 + Number.parseInt(low, 16);
}

const denied = z.object({ code: z.literal('42501') });

/** What was written from one place on; nothing on a database whose files we may not read. */
export async function walSince(product: ScratchProduct, from: string): Promise<Buffer> {
  const to = await walPlace(product);
  const reading = product.pool.query(
    `select pg_read_binary_file('pg_wal/' || name) as data from pg_ls_waldir()
      where name ~ '^[0-9A-F]{24}$' and name >= pg_walfile_name($1::pg_lsn)
        and name <= pg_walfile_name($2::pg_lsn) order by name`,
    [from, to],
  );
  const { rows } = await reading.catch((error: unknown) => {
    if (denied.safeParse(error).success) return { rows: [] };
    throw error;
  });
  const segments = Buffer.concat(
    z
      .array(segment)
      .parse(rows)
      .map(({ data }) => data),
  );
  const start = offsetOf(from) % segmentBytes;
  return segments.subarray(start, start + offsetOf(to) - offsetOf(from));
}
