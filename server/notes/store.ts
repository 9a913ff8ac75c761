import { and, asc, eq, gt, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { annotation, annotationCounter } from '../../db/schema/notes.ts';
import { type NoteChange, type NoteView, noteMark } from './contract.ts';
import type { StoredNote } from './rules.ts';

type Row = typeof annotation.$inferSelect;

function toNote(row: Row): StoredNote {
  const { id, ownerId, documentId, lineageId, page, revision, changedAt, deletedAt } = row;
  const mark = deletedAt ? null : noteMark.parse(row.body);
  const times = { changedAt: changedAt.toISOString() };
  return { id, ownerId, documentId, lineageId, page, revision, mark, ...times };
}

const withoutOwner = ({ ownerId: _ownerId, ...note }: StoredNote): NoteView => note;

/**
 * Takes the lock of the owner's notes and so many revisions; the first of them. Whoever saves next
 * waits, so a reader who has seen a revision has seen all before it.
 */
export async function takeRevisions(tx: Tx, ownerId: string, count: number): Promise<number> {
  const [row] = await tx
    .insert(annotationCounter)
    .values({ ownerId, revision: count })
    .onConflictDoUpdate({
      target: annotationCounter.ownerId,
      set: { revision: sql`${annotationCounter.revision} + ${count}` },
    })
    .returning({ revision: annotationCounter.revision });
  return (row?.revision ?? count) - count + 1;
}

export async function currentRevision(tx: Tx, ownerId: string): Promise<number> {
  const [row] = await tx
    .select({ revision: annotationCounter.revision })
    .from(annotationCounter)
    .where(eq(annotationCounter.ownerId, ownerId));
  return row?.revision ?? 0;
}

/** Notes by id, whoever owns them: only for deciding whether an id is taken. */
export async function loadByIds(tx: Tx, ids: readonly string[]): Promise<Map<string, StoredNote>> {
  const rows = await tx
    .select()
    .from(annotation)
    .where(inArray(annotation.id, [...ids]));
  return new Map(rows.map((row) => [row.id, toNote(row)]));
}

/** Writes the notes of one owner; a row of somebody else is never touched. */
export async function saveNotes(
  tx: Tx,
  ownerId: string,
  firstRevision: number,
  notes: readonly (NoteChange & { lineageId: string })[],
): Promise<NoteView[]> {
  if (notes.length === 0) return [];
  const rows = notes.map(({ mark, changedAt, ...note }, index) => ({
    ...note,
    ownerId,
    kind: mark?.kind ?? 'text',
    body: mark ?? {},
    revision: firstRevision + index,
    changedAt: new Date(changedAt),
    deletedAt: mark ? null : new Date(changedAt),
  }));
  const saved = await tx
    .insert(annotation)
    .values(rows)
    .onConflictDoUpdate({
      target: annotation.id,
      set: {
        documentId: sql`excluded.document_id`,
        page: sql`excluded.page`,
        kind: sql`excluded.kind`,
        // What was deleted is gone, not merely hidden.
        body: sql`excluded.body`,
        revision: sql`excluded.revision`,
        changedAt: sql`excluded.changed_at`,
        deletedAt: sql`excluded.deleted_at`,
      },
      setWhere: eq(annotation.ownerId, ownerId),
    })
    .returning();
  return saved.map(toNote).map(withoutOwner);
}

export async function loadChanges(
  tx: Tx,
  ownerId: string,
  since: number,
  limit: number,
): Promise<NoteView[]> {
  const rows = await tx
    .select()
    .from(annotation)
    .where(and(eq(annotation.ownerId, ownerId), gt(annotation.revision, since)))
    .orderBy(asc(annotation.revision))
    .limit(limit);
  return rows.map(toNote).map(withoutOwner);
}

export function loadOfLineage(tx: Tx, ownerId: string, lineageId: string): Promise<NoteView[]> {
  return loadPresent(tx, ownerId, eq(annotation.lineageId, lineageId));
}

export function loadOfDocument(tx: Tx, ownerId: string, documentId: string): Promise<NoteView[]> {
  return loadPresent(tx, ownerId, eq(annotation.documentId, documentId));
}

/** What an owner has there and has not deleted, by page. */
async function loadPresent(tx: Tx, ownerId: string, of: SQL): Promise<NoteView[]> {
  const rows = await tx
    .select()
    .from(annotation)
    .where(and(eq(annotation.ownerId, ownerId), of, isNull(annotation.deletedAt)))
    .orderBy(asc(annotation.page), asc(annotation.revision));
  return rows.map(toNote).map(withoutOwner);
}
