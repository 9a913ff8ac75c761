'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { runQuery, sendCommand } from '@/app/_sync/requests.ts';
import { createUploadQueue, type UploadEntry, type UploadQueue } from './upload-queue.ts';

/** How often the server is asked while it works on a file. */
const pollMs = 1_200;

/** Files that this page uploads: where each one is, and what can be done about it. */
export function useUploads() {
  const [entries, setEntries] = useState<readonly UploadEntry[]>([]);
  const queue = useRef<UploadQueue | null>(null);
  queue.current ??= createUploadQueue(setEntries);
  useEffect(() => () => queue.current?.stopAll(), []);

  const checking = entries
    .flatMap(({ phase, uploadId }) => (phase === 'checking' && uploadId ? [uploadId] : []))
    .join(' ');
  useEffect(() => {
    if (checking === '') return;
    let ended = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const answer = await runQuery('files.uploads', { ids: checking.split(' ') });
      if (ended) return;
      if (answer.ok) queue.current?.learn(answer.value);
      timer = setTimeout(ask, pollMs);
    };
    void ask();
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [checking]);

  const add = useCallback((files: readonly File[]) => queue.current?.add(files), []);
  const retry = useCallback((key: string) => queue.current?.retry(key), []);
  const remove = useCallback((entry: UploadEntry) => {
    queue.current?.remove(entry.key);
    const { uploadId } = entry;
    if (uploadId) void sendCommand('files.discard-upload', { uploadId });
  }, []);
  return { entries, add, retry, remove };
}
