import { asc, isNull, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Tx } from './client.ts';

/** A table of named entries that are put in order and may be out of use. */
export type NamedEntries = PgTable & {
  id: PgColumn;
  name: PgColumn;
  rank: PgColumn;
  archivedAt: PgColumn;
};

export interface CatalogueEntry {
  id: string;
  name: string;
  archived: boolean;
}

/** What all catalogues do alike, so that each is written once. Extra columns are the caller's. */
export function catalogueTable(table: NamedEntries) {
  const byId = (id: string): SQL => sql`${table.id} = ${id}`;
  const entries = (tx: Tx) =>
    tx
      .select({
        id: sql<string>`${table.id}`,
        name: sql<string>`${table.name}`,
        archived: sql<boolean>`${table.archivedAt} is not null`,
      })
      .from(table);
  return {
    load: (tx: Tx, archived: boolean): Promise<CatalogueEntry[]> =>
      entries(tx)
        .where(archived ? undefined : isNull(table.archivedAt))
        .orderBy(asc(table.rank), asc(table.name)),

    async find(tx: Tx, id: string): Promise<CatalogueEntry | null> {
      return (await entries(tx).where(byId(id)))[0] ?? null;
    },

    /** Waits until nobody else is changing this catalogue, until the transaction ends. */
    async lock(tx: Tx): Promise<void> {
      await tx.execute(sql`lock table ${table} in share row exclusive mode`);
    },

    async isNameTaken(tx: Tx, name: string, exceptId: string | null): Promise<boolean> {
      const same = sql`lower(${table.name}) = lower(${name})`;
      const rows = await entries(tx).where(same);
      return rows.some(({ id }) => id !== exceptId);
    },

    /** Columns by their names in the database. A new entry stands last. */
    async insert(tx: Tx, id: string, columns: Record<string, unknown>): Promise<void> {
      const names = Object.keys(columns).map((name) => sql.identifier(name));
      const values = Object.values(columns).map((value) => sql`${value}`);
      await tx.execute(sql`
        insert into ${table} (id, rank, ${sql.join(names, sql`, `)})
        select ${id}::uuid, coalesce(max(rank), 0) + 1, ${sql.join(values, sql`, `)} from ${table}`);
    },

    async update(tx: Tx, id: string, columns: Record<string, unknown>): Promise<void> {
      const set = Object.entries(columns).map(([name, value]) => {
        return sql`${sql.identifier(name)} = ${value}`;
      });
      await tx.execute(sql`update ${table} set ${sql.join(set, sql`, `)} where ${byId(id)}`);
    },

    async archive(tx: Tx, id: string, at: Date | null): Promise<void> {
      const moment = at?.toISOString() ?? null;
      await tx.execute(sql`update ${table} set archived_at = ${moment} where ${byId(id)}`);
    },

    async remove(tx: Tx, id: string): Promise<void> {
      await tx.execute(sql`delete from ${table} where ${byId(id)}`);
    },

    async order(tx: Tx, ids: readonly string[]): Promise<void> {
      await tx.execute(sql`
        update ${table} set rank = o.rank
        from unnest(${sql.param([...ids])}::uuid[]) with ordinality as o(id, rank)
        where ${table.id} = o.id`);
    },
  };
}

export type CatalogueTable = ReturnType<typeof catalogueTable>;
