'use client';
import { useEffect, useMemo, useState } from 'react';
import type { ReadAt } from '../_pages/page-address.ts';
import { usePageSource } from '../page-source.ts';
import { linesOf, type TextLine } from './text-lines.ts';

const none: readonly TextLine[] = [];

/** The lines of a page's text; empty until they are there, and where the page has none. */
export function usePageWords(at: ReadAt, page: number): readonly TextLine[] {
  const from = usePageSource();
  const [loaded, setLoaded] = useState<{ of: string; lines: TextLine[] } | null>(null);
  const { source, id, sha256 } = at;
  const of = `${id}/${sha256}/${page}`;
  useEffect(() => {
    let ended = false;
    from.words({ source, id, sha256 }, page).then(
      (words) => !ended && setLoaded({ of, lines: linesOf(words) }),
      // Without its words the page can still be read; they are asked for when it is next opened.
      () => undefined,
    );
    return () => {
      ended = true;
    };
  }, [from, source, id, sha256, page, of]);
  return useMemo(() => (loaded?.of === of ? loaded.lines : none), [loaded, of]);
}
