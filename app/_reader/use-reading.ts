'use client';
import { useEffect, useState } from 'react';
import { runQuery } from '@/app/_sync/requests.ts';
import type { ReadingView } from '../../server/files/contract.ts';

/** What is known of papers of meetings, by their content: sizes of pages and rights. */
const known = new Map<string, Promise<ReadingView | null>>();

/**
 * What there is to read of a paper of a meeting; null until it is known. Its pages can be shown
 * before: their addresses follow from the paper itself.
 */
export function useReading(paper: { id: string; sha256: string }): ReadingView | null {
  const { id, sha256 } = paper;
  const [reading, setReading] = useState<ReadingView | null>(null);
  useEffect(() => {
    let ended = false;
    const key = `${id}/${sha256}`;
    const asked = known.get(key) ?? ask(id);
    known.set(key, asked);
    void asked.then((found) => {
      if (!found) known.delete(key);
      if (!ended) setReading(found);
    });
    return () => {
      ended = true;
    };
  }, [id, sha256]);
  return reading?.id === id ? reading : null;
}

async function ask(documentId: string): Promise<ReadingView | null> {
  const answer = await runQuery('documents.reading', { documentId });
  return answer.ok ? answer.value : null;
}
