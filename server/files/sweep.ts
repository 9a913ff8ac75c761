import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Tx } from '../../db/client.ts';
import { defineEffect, type Effect, type EffectRequest, enqueueEffect } from '../kernel/effects.ts';
import { pagesFolder } from './page-cache.ts';
import type { Storage } from './storage.ts';
import { removeTexts, removeUnreferenced, stillInUse } from './sweep-store.ts';
import { clearIncoming, type TakingIn } from './take-in.ts';
import { removeStale } from './upload-store.ts';

const dayMs = 86_400_000;
/** An upload that was broken off can be resumed for a day. */
const resumableMs = dayMs;
/** What nobody refers to is kept for a week: a form may still be open somewhere. */
const keptMs = 7 * dayMs;

export function sweepRequest(notBefore: Date): EffectRequest {
  return { name: 'files.sweep', input: {}, key: 'files.sweep', notBefore };
}

/** Clears away, once a day, what was not finished, what nobody took, and what nothing refers to. */
export function sweepEffect(parts: TakingIn): Effect {
  return defineEffect({
    name: 'files.sweep',
    input: z.object({}),
    async run() {
      const { db, clock, storage } = parts;
      await sweep(db, storage, clock.now());
      await enqueueEffect(db, sweepRequest(new Date(clock.now().getTime() + dayMs)));
    },
  });
}

async function sweep(tx: Tx, storage: Storage, now: Date): Promise<void> {
  const ago = (ms: number) => new Date(now.getTime() - ms);
  const stale = await removeStale(tx, { unfinished: ago(resumableMs), untaken: ago(keptMs) });
  for (const uploadId of stale) await clearIncoming(storage, uploadId);
  await storage.changing.run(() => removeFiles(tx, storage, ago(keptMs)));
}

async function removeFiles(tx: Tx, { files, pagesDir }: Storage, before: Date): Promise<void> {
  const removed = await removeUnreferenced(tx, before);
  const contents = [
    ...new Set(removed.flatMap((file) => [file.sha256, file.pdfSha256 ?? []]).flat()),
  ];
  if (contents.length === 0) return;
  const inUse = await stillInUse(tx, contents);
  const gone = contents.filter((sha256) => !inUse.has(sha256));
  await removeTexts(tx, gone);
  for (const sha256 of gone) {
    await rm(files.path(sha256), { force: true });
    await rm(join(pagesDir, pagesFolder(sha256)), { recursive: true, force: true });
  }
}
