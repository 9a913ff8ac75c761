import type { UploadProgress } from './contract.ts';

const everyMs = 1_000;

/** Passes progress on at most once a second; what is said meanwhile is replaced by what comes later. */
export function createProgressNotes(write: (progress: UploadProgress) => Promise<void>) {
  let writtenAt = Number.NEGATIVE_INFINITY;
  let stage: UploadProgress['stage'] | null = null;
  let writing = Promise.resolve();
  return {
    note(next: UploadProgress['stage'], done: number, total: number): void {
      const now = performance.now();
      if (next === stage && now - writtenAt < everyMs) return;
      stage = next;
      writtenAt = now;
      // Progress that cannot be written is not worth failing for.
      writing = writing.then(() => write({ stage: next, done, total })).catch(() => undefined);
    },
    /** Resolves when all that was passed on has been written. */
    written: () => writing,
  };
}
