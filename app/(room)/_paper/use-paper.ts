'use client';
import { useEffect, useState } from 'react';
import { openPaper, type Paper } from './open-paper.ts';

/** The opened file; the one before stays until the new one is there. */
export function usePaper(url: string): { paper: Paper | null; failed: boolean; retry(): void } {
  const [paper, setPaper] = useState<Paper | null>(null);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let ended = false;
    let opened: Paper | null = null;
    setFailed(false);
    // The attempt's number is in the key of the effect: pressing again opens again.
    void attempt;
    openPaper(url).then(
      (result) => {
        if (ended) return result.close();
        opened = result;
        setPaper(result);
      },
      () => {
        if (!ended) setFailed(true);
      },
    );
    return () => {
      ended = true;
      opened?.close();
    };
  }, [url, attempt]);
  return { paper, failed, retry: () => setAttempt((count) => count + 1) };
}
