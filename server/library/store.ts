import { and, asc, count, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { personalDocument, personalFolder } from '../../db/schema/library.ts';
import type { FolderFacts } from './rules.ts';

export type StoredDocument = typeof personalDocument.$inferSelect;

export function loadFolders(tx: Tx, ownerId: string): Promise<FolderFacts[]> {
  return tx
    .select({
      id: personalFolder.id,
      parentId: personalFolder.parentId,
      name: personalFolder.name,
    })
    .from(personalFolder)
    .where(eq(personalFolder.ownerId, ownerId))
    .orderBy(asc(personalFolder.name), asc(personalFolder.id));
}

/** One after the other for each owner, so that no two folders of one name come to be. */
export async function lockFolders(tx: Tx, ownerId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`library:${ownerId}`}, 0))`);
}

export async function insertFolder(
  tx: Tx,
  folder: FolderFacts & { ownerId: string },
): Promise<void> {
  await tx.insert(personalFolder).values(folder);
}

export async function saveFolderName(tx: Tx, folderId: string, name: string): Promise<void> {
  await tx.update(personalFolder).set({ name }).where(eq(personalFolder.id, folderId));
}

/** A removed document may come back into its folder, so it counts until it is cleared away. */
export async function folderHolds(tx: Tx, folderId: string): Promise<boolean> {
  const [inside] = await tx
    .select({ entries: count() })
    .from(personalDocument)
    .where(and(eq(personalDocument.folderId, folderId), isNull(personalDocument.deletedAt)));
  const [below] = await tx
    .select({ entries: count() })
    .from(personalFolder)
    .where(eq(personalFolder.parentId, folderId));
  return (inside?.entries ?? 0) + (below?.entries ?? 0) > 0;
}

/** What was removed from the folder before comes back at the top, should it come back. */
export async function deleteFolder(tx: Tx, folderId: string): Promise<void> {
  await tx
    .update(personalDocument)
    .set({ folderId: null })
    .where(eq(personalDocument.folderId, folderId));
  await tx.delete(personalFolder).where(eq(personalFolder.id, folderId));
}

/** How many documents lie in each of these folders. */
export async function countEntries(
  tx: Tx,
  folderIds: readonly string[],
): Promise<Map<string, number>> {
  if (folderIds.length === 0) return new Map();
  const rows = await tx
    .select({ folderId: personalDocument.folderId, entries: count() })
    .from(personalDocument)
    .where(
      and(inArray(personalDocument.folderId, [...folderIds]), isNull(personalDocument.deletedAt)),
    )
    .groupBy(personalDocument.folderId);
  return new Map(rows.map(({ folderId, entries }) => [folderId ?? '', entries]));
}

export function loadDocuments(
  tx: Tx,
  ownerId: string,
  folderId: string | null,
): Promise<StoredDocument[]> {
  const here = folderId
    ? eq(personalDocument.folderId, folderId)
    : isNull(personalDocument.folderId);
  return tx
    .select()
    .from(personalDocument)
    .where(and(eq(personalDocument.ownerId, ownerId), here, isNull(personalDocument.deletedAt)))
    .orderBy(asc(personalDocument.title), asc(personalDocument.id));
}

/** A document of this owner, removed or not; null for everybody else's. */
export async function loadDocument(
  tx: Tx,
  ownerId: string,
  documentId: string,
): Promise<StoredDocument | null> {
  const rows = await tx
    .select()
    .from(personalDocument)
    .where(and(eq(personalDocument.id, documentId), eq(personalDocument.ownerId, ownerId)));
  return rows[0] ?? null;
}

export async function insertDocuments(tx: Tx, rows: readonly StoredDocument[]): Promise<void> {
  if (rows.length > 0) await tx.insert(personalDocument).values([...rows]);
}

export async function changeStored(
  tx: Tx,
  documentId: string,
  change: Partial<Pick<StoredDocument, 'title' | 'folderId' | 'deletedAt'>>,
): Promise<void> {
  await tx.update(personalDocument).set(change).where(eq(personalDocument.id, documentId));
}
