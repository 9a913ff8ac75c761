import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { enqueueEffect } from '../kernel/effects.ts';
import type { Viewer } from '../kernel/viewer.ts';
import { type TakingIn, takeInRequest } from './take-in.ts';
import { loadUpload, markArrived, type StoredUpload, saveArriving } from './upload-store.ts';

/** What the transport of uploads tells and asks: whose they are, and that one has arrived. */
export function createArrivals({ db, clock, storage }: Pick<TakingIn, 'db' | 'clock' | 'storage'>) {
  const arrived = (uploadId: string) =>
    db.transaction(async (tx) => {
      if (await markArrived(tx, uploadId)) await enqueueEffect(tx, takeInRequest(uploadId));
    });
  /** All of it came, but the answer was never given: whoever asks how far it is will send no more. */
  const finish = async ({ id, sizeBytes }: StoredUpload) => {
    const there = await stat(join(storage.incomingDir, id)).catch(() => null);
    if (there?.size === sizeBytes) await arrived(id);
  };
  return {
    maxBytes: storage.maxUploadBytes,
    incomingDir: storage.incomingDir,
    begun: (viewer: Viewer, upload: { id: string; fileName: string; sizeBytes: number }) =>
      saveArriving(db, { ...upload, ownerId: viewer.personId, now: clock.now() }),
    async isOpen(viewer: Viewer, uploadId: string, use: 'send' | 'ask'): Promise<boolean> {
      const found = await loadUpload(db, uploadId);
      if (found?.ownerId !== viewer.personId) return false;
      if (found.state === 'receiving' && use === 'ask') await finish(found);
      return found.state === 'receiving' || (found.state === 'checking' && use === 'ask');
    },
    arrived,
  };
}
