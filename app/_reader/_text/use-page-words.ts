'use client';
import { useEffect, useMemo, useState } from 'react';
import { addressOf, type ReadAt } from '../_pages/page-address.ts';
import { linesOf, type TextLine } from './text-lines.ts';
import { loadWords } from './word-store.ts';

const none: readonly TextLine[] = [];

/** The lines of a page's text; empty until they are there, and where the page has none. */
export function usePageWords(at: ReadAt | null, page: number): readonly TextLine[] {
  const [loaded, setLoaded] = useState<{ address: string; lines: TextLine[] } | null>(null);
  const address = at && `${addressOf(at)}/words-${page}.json`;
  useEffect(() => {
    if (!address) return;
    let ended = false;
    loadWords(address).then(
      (words) => !ended && setLoaded({ address, lines: linesOf(words) }),
      // Without its words the page can still be read; they are asked for when it is next opened.
      () => undefined,
    );
    return () => {
      ended = true;
    };
  }, [address]);
  return useMemo(() => (loaded?.address === address ? loaded.lines : none), [loaded, address]);
}
