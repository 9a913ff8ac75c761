import { and, desc, eq, gt, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '../../db/client.ts';
import { storedFile, upload } from '../../db/schema/files.ts';
import {
  type UploadProblem,
  type UploadProgress,
  type UploadView,
  uploadProblem,
  uploadProgress,
} from './contract.ts';

export interface StoredUpload {
  id: string;
  ownerId: string;
  fileName: string;
  sizeBytes: number;
  state: UploadView['state'];
  /** How often taking it in was begun. */
  attempts: number;
  sha256: string | null;
  taken: boolean;
}

/** What the row keeps while a file is worked on. */
const storedProgress = uploadProgress.partial().extend({ attempts: z.int().default(0) });

const problemText = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(uploadProblem);

export async function saveArriving(
  tx: Tx,
  arriving: { id: string; ownerId: string; fileName: string; sizeBytes: number; now: Date },
): Promise<void> {
  const { now, ...row } = arriving;
  await tx.insert(upload).values({ ...row, state: 'receiving', createdAt: now });
}

export async function loadUpload(tx: Tx, id: string): Promise<StoredUpload | null> {
  const [row] = await tx.select().from(upload).where(eq(upload.id, id));
  if (!row) return null;
  const { ownerId, fileName, sizeBytes, state, sha256 } = row;
  const { attempts } = storedProgress.parse(row.progress ?? {});
  return { id, ownerId, fileName, sizeBytes, state, attempts, sha256, taken: row.takenAt !== null };
}

/** True where it was still being received: whoever asks again finds it on its way. */
export async function markArrived(tx: Tx, id: string): Promise<boolean> {
  const changed = await tx
    .update(upload)
    .set({ state: 'checking' })
    .where(and(eq(upload.id, id), eq(upload.state, 'receiving')))
    .returning({ id: upload.id });
  return changed.length > 0;
}

export async function saveProgress(
  tx: Tx,
  id: string,
  progress: UploadProgress | null,
  attempts: number,
): Promise<void> {
  await tx
    .update(upload)
    .set({ progress: { ...progress, attempts } })
    .where(and(eq(upload.id, id), eq(upload.state, 'checking')));
}

export async function saveReady(
  tx: Tx,
  id: string,
  ready: { sha256: string; fileName: string; now: Date },
): Promise<void> {
  const { sha256, fileName, now } = ready;
  await tx
    .update(upload)
    .set({ state: 'ready', sha256, fileName, progress: null, finishedAt: now })
    .where(eq(upload.id, id));
}

export async function saveRefused(
  tx: Tx,
  id: string,
  problem: UploadProblem,
  now: Date,
): Promise<void> {
  await tx
    .update(upload)
    .set({ state: 'refused', problem: JSON.stringify(problem), progress: null, finishedAt: now })
    .where(eq(upload.id, id));
}

/** Marks it as referred to; null where it is not this person's, not ready, or was discarded. */
export async function markTaken(
  tx: Tx,
  asked: { uploadId: string; ownerId: string; now: Date },
): Promise<{ sha256: string; fileName: string } | null> {
  const [row] = await tx
    .update(upload)
    .set({ takenAt: asked.now })
    .where(
      and(
        eq(upload.id, asked.uploadId),
        eq(upload.ownerId, asked.ownerId),
        eq(upload.state, 'ready'),
        isNull(upload.takenAt),
      ),
    )
    .returning({ sha256: upload.sha256, fileName: upload.fileName });
  return row?.sha256 ? { sha256: row.sha256, fileName: row.fileName } : null;
}

/** True where there was one to remove: this person's, and nothing refers to it. */
export async function removeUpload(tx: Tx, id: string, ownerId: string): Promise<boolean> {
  const removed = await tx
    .delete(upload)
    .where(and(eq(upload.id, id), eq(upload.ownerId, ownerId), isNull(upload.takenAt)))
    .returning({ id: upload.id });
  return removed.length > 0;
}

/** A person's uploads that nothing refers to, those of these ids where any are named. */
export async function loadUploads(
  tx: Tx,
  ownerId: string,
  asked: { since: Date; ids: readonly string[] | undefined },
): Promise<UploadView[]> {
  const rows = await tx
    .select({ upload, file: storedFile })
    .from(upload)
    .leftJoin(storedFile, eq(storedFile.sha256, upload.sha256))
    .where(
      and(
        eq(upload.ownerId, ownerId),
        asked.ids
          ? inArray(upload.id, [...asked.ids])
          : and(isNull(upload.takenAt), gt(upload.createdAt, asked.since)),
      ),
    )
    .orderBy(desc(upload.createdAt), desc(upload.id))
    .limit(100);
  return rows.map(toView);
}

function toView(row: {
  upload: typeof upload.$inferSelect;
  file: typeof storedFile.$inferSelect | null;
}): UploadView {
  const { id, fileName, sizeBytes, state, createdAt, problem } = row.upload;
  const progress = uploadProgress.safeParse(row.upload.progress);
  const file = row.file && state === 'ready' ? row.file : null;
  return {
    ...{ id, fileName, sizeBytes, state },
    progress: progress.success ? progress.data : null,
    problem: problem === null ? null : problemText.parse(problem),
    file: file && {
      mediaType: file.mediaType,
      pages: file.pages,
      conversion: file.conversion,
      recognised: file.recognised,
    },
    createdAt: (createdAt ?? new Date(0)).toISOString(),
  };
}

/** Unfinished ones begun before `unfinished`, and others untaken since `untaken`; both are removed. */
export async function removeStale(
  tx: Tx,
  before: { unfinished: Date; untaken: Date },
): Promise<string[]> {
  const removed = await tx
    .delete(upload)
    .where(
      or(
        and(eq(upload.state, 'receiving'), lt(upload.createdAt, before.unfinished)),
        and(
          inArray(upload.state, ['ready', 'refused']),
          isNull(upload.takenAt),
          lt(upload.createdAt, before.untaken),
        ),
        // The row of a taken one has told all it can.
        sql`${upload.takenAt} < ${before.untaken.toISOString()}::timestamptz`,
      ),
    )
    .returning({ id: upload.id });
  return removed.map(({ id }) => id);
}
