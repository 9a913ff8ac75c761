import { and, asc, count, countDistinct, desc, eq, isNull } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { oneOf } from '../../db/one-of.ts';
import { documentComment, documentOpening } from '../../db/schema/documents.ts';
import { directory } from '../organisation/queries.ts';
import type { OpeningAction } from './review-contract.ts';

export interface StoredComment {
  id: string;
  documentId: string;
  personId: string;
  page: number | null;
  text: string;
  by: string;
  unit: string;
  at: Date;
}

function select(tx: Tx) {
  const people = directory(tx);
  const { id, documentId, personId, page, text, at } = documentComment;
  return tx
    .select({ id, documentId, personId, page, text, at, by: people.name, unit: people.unit })
    .from(documentComment)
    .innerJoin(people, eq(people.personId, documentComment.personId));
}

/** Comments on these versions that were not removed, in the order in which they were made. */
export async function loadComments(
  tx: Tx,
  documentIds: readonly string[],
): Promise<StoredComment[]> {
  if (documentIds.length === 0) return [];
  return select(tx)
    .where(and(oneOf(documentComment.documentId, documentIds), isNull(documentComment.deletedAt)))
    .orderBy(asc(documentComment.at), asc(documentComment.id));
}

export async function loadComment(tx: Tx, commentId: string): Promise<StoredComment | null> {
  const rows = await select(tx).where(
    and(eq(documentComment.id, commentId), isNull(documentComment.deletedAt)),
  );
  return rows[0] ?? null;
}

export async function insertComment(
  tx: Tx,
  comment: Omit<StoredComment, 'by' | 'unit'>,
): Promise<void> {
  await tx.insert(documentComment).values(comment);
}

export async function removeCommentAt(tx: Tx, commentId: string, at: Date): Promise<void> {
  await tx.update(documentComment).set({ deletedAt: at }).where(eq(documentComment.id, commentId));
}

/** How many comments each of these versions has. */
export async function countComments(
  tx: Tx,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (documentIds.length === 0) return new Map();
  const rows = await tx
    .select({ documentId: documentComment.documentId, comments: count() })
    .from(documentComment)
    .where(and(oneOf(documentComment.documentId, documentIds), isNull(documentComment.deletedAt)))
    .groupBy(documentComment.documentId);
  return new Map(rows.map(({ documentId, comments }) => [documentId, comments]));
}

export interface StoredOpening {
  documentId: string;
  personId: string;
  name: string;
  unit: string;
  action: OpeningAction;
  at: Date;
}

/** One page of the openings of these versions, the latest first, and how many there are. */
export async function loadOpenings(
  tx: Tx,
  documentIds: readonly string[],
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ openings: StoredOpening[]; people: number; total: number }> {
  const ofPaper = oneOf(documentOpening.documentId, documentIds);
  const people = directory(tx);
  const { documentId, personId, action, at, id } = documentOpening;
  const openings = await tx
    .select({ documentId, personId, action, at, name: people.name, unit: people.unit })
    .from(documentOpening)
    .innerJoin(people, eq(people.personId, personId))
    .where(ofPaper)
    .orderBy(desc(id))
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  const [counted] = await tx
    .select({ total: count(), people: countDistinct(personId) })
    .from(documentOpening)
    .where(ofPaper);
  return { openings, people: counted?.people ?? 0, total: counted?.total ?? 0 };
}
