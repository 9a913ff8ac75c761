import { and, count, desc, eq, isNull, like, sql } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { allowedSource, referencePaper } from '../../db/schema/library.ts';

export type StoredReference = typeof referencePaper.$inferSelect;
export type StoredSource = typeof allowedSource.$inferSelect;

export const referencePageSize = 20;

/** References whose title, number or agency has these words, accents or not; the newest first. */
export async function findReferences(
  tx: Tx,
  { text, page }: { text: string; page: number },
): Promise<{ rows: StoredReference[]; total: number }> {
  const { title, docNumber, agency, archivedAt, addedAt, id } = referencePaper;
  const words = sql`fold_accents(${title} || ' ' || ${docNumber} || ' ' || ${agency})`;
  const pattern = sql`'%' || replace(replace(fold_accents(${text}), '%', ''), '_', ' ') || '%'`;
  const found = and(isNull(archivedAt), text === '' ? undefined : like(words, pattern));
  const [counted] = await tx.select({ total: count() }).from(referencePaper).where(found);
  const rows = await tx
    .select()
    .from(referencePaper)
    .where(found)
    .orderBy(desc(addedAt), desc(id))
    .limit(referencePageSize)
    .offset((page - 1) * referencePageSize);
  return { rows, total: counted?.total ?? 0 };
}

export async function loadReference(tx: Tx, id: string): Promise<StoredReference | null> {
  const rows = await tx.select().from(referencePaper).where(eq(referencePaper.id, id));
  return rows[0] ?? null;
}

export async function insertReference(tx: Tx, row: StoredReference): Promise<void> {
  await tx.insert(referencePaper).values(row);
}

/** True where there was such a reference. */
export async function changeReference(
  tx: Tx,
  id: string,
  change: Partial<StoredReference>,
): Promise<boolean> {
  const changed = await tx
    .update(referencePaper)
    .set(change)
    .where(eq(referencePaper.id, id))
    .returning({ id: referencePaper.id });
  return changed.length > 0;
}

export function loadSources(tx: Tx): Promise<StoredSource[]> {
  return tx.select().from(allowedSource).orderBy(allowedSource.name, allowedSource.host);
}

/** False where the host is known already. */
export async function insertSource(tx: Tx, row: StoredSource): Promise<boolean> {
  const added = await tx
    .insert(allowedSource)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: allowedSource.id });
  return added.length > 0;
}

export async function deleteSource(tx: Tx, id: string): Promise<void> {
  await tx.delete(allowedSource).where(eq(allowedSource.id, id));
}

/** Addresses of references that are not archived. */
export async function loadAddresses(tx: Tx): Promise<string[]> {
  const rows = await tx
    .select({ url: referencePaper.url })
    .from(referencePaper)
    .where(isNull(referencePaper.archivedAt));
  return rows.flatMap(({ url }) => url ?? []);
}
