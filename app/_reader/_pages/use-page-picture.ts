'use client';
import { useCallback, useEffect, useState } from 'react';
import { usePageSource } from '../page-source.ts';
import { isSlowLine } from './line-speed.ts';
import type { ReadAt } from './page-address.ts';
import { type DrawnWidth, finalWidth, firstWidth } from './page-width.ts';

export interface PagePicture {
  /** Address of a picture that has arrived; null until the first one has. */
  shown: string | null;
  failed: boolean;
  retry(): void;
}

interface Arrived {
  of: string;
  address: string;
}

/**
 * The picture of a page for a width on the screen: on a slow line a small one first, and while a
 * sharper one is on its way the one before it stays.
 */
export function usePagePicture(at: ReadAt, page: number, layoutWidth: number): PagePicture {
  const from = usePageSource();
  const { source, id, sha256 } = at;
  const pixelRatio = typeof window === 'undefined' ? 1 : window.devicePixelRatio || 1;
  const width = finalWidth(layoutWidth, pixelRatio);
  const of = `${id}/${sha256}/${page}`;
  const target = `${of}/${width}`;
  const [arrived, setArrived] = useState<Arrived | null>(null);
  const [failedFor, setFailedFor] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    // The attempt's number is in the key of the effect: pressing again asks again.
    void attempt;
    let ended = false;
    const show = async (shownWidth: DrawnWidth) => {
      const address = await from.picture({ source, id, sha256 }, page, shownWidth);
      if (ended) return;
      // What is there already is never less sharp than what comes first.
      setArrived((now) => (now?.of === of && shownWidth !== width ? now : { of, address }));
    };
    const first = firstWidth(width, isSlowLine());
    const work = first === width ? show(width) : show(first).then(() => show(width));
    work.then(
      () => !ended && setFailedFor(null),
      () => !ended && setFailedFor(target),
    );
    return () => {
      ended = true;
    };
  }, [from, source, id, sha256, page, width, of, target, attempt]);
  const hasPicture = arrived?.of === of;
  return {
    shown: hasPicture ? arrived.address : null,
    failed: failedFor === target && !hasPicture,
    retry: useCallback(() => setAttempt((count) => count + 1), []),
  };
}

/** Fetches the pages before and after the one that is read. */
export function usePrefetch(at: ReadAt | null, page: number, pages: number, layoutWidth: number) {
  const from = usePageSource();
  useEffect(() => {
    if (!at || layoutWidth === 0) return;
    const width = firstWidth(finalWidth(layoutWidth, window.devicePixelRatio || 1), isSlowLine());
    for (const next of [page + 1, page - 1]) {
      // What cannot be fetched ahead is asked for again when it is turned to.
      if (next >= 1 && next <= pages) from.picture(at, next, width).catch(() => {});
    }
  }, [from, at, page, pages, layoutWidth]);
}
