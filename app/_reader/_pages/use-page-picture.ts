'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { usePageSource } from '../page-source.ts';
import { isSlowLine } from './line-speed.ts';
import type { ReadAt } from './page-address.ts';
import { type DrawnWidth, finalWidth, firstWidth } from './page-width.ts';
import { afterWhatIsRead, asRead } from './reading-order.ts';

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
 * The picture of a page for a width on the screen: a small one first for the page that is read and on
 * a slow line, and while a sharper one is on its way the one before it stays. Other pages wait until
 * the one that is read is there.
 */
export function usePagePicture(
  at: ReadAt,
  page: number,
  layoutWidth: number,
  isRead: boolean,
): PagePicture {
  const from = usePageSource();
  const { source, id, sha256 } = at;
  const pixelRatio = typeof window === 'undefined' ? 1 : window.devicePixelRatio || 1;
  const width = finalWidth(layoutWidth, pixelRatio);
  const of = `${id}/${sha256}/${page}`;
  const target = `${of}/${width}`;
  const [arrived, setArrived] = useState<Arrived | null>(null);
  const [failedFor, setFailedFor] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const there = useRef<string | null>(null);
  useEffect(() => {
    // The attempt's number is in the key of the effect: pressing again asks again.
    void attempt;
    if (there.current === target) return;
    let ended = false;
    const show = async (shownWidth: DrawnWidth) => {
      const address = await from.picture({ source, id, sha256 }, page, shownWidth);
      if (ended) return;
      if (shownWidth === width) there.current = target;
      // What is there already is never less sharp than what comes first.
      setArrived((now) => (now?.of === of && shownWidth !== width ? now : { of, address }));
    };
    const showAll = async () => {
      const at = { source, id, sha256 };
      const wouldWait = isSlowLine() || (isRead && from.preview(at, page) !== null);
      const first = firstWidth(width, wouldWait && !from.isHere(at, page, width));
      if (first !== width) await show(first);
      if (!ended) await show(width);
    };
    const showInTurn = async () => {
      await afterWhatIsRead();
      if (!ended) await showAll();
    };
    const work = isRead ? asRead(showAll()) : showInTurn();
    work.then(
      () => !ended && setFailedFor(null),
      () => !ended && setFailedFor(target),
    );
    return () => {
      ended = true;
    };
  }, [from, source, id, sha256, page, width, of, target, attempt, isRead]);
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
    let ended = false;
    void afterWhatIsRead().then(() => {
      if (ended) return;
      const width = firstWidth(finalWidth(layoutWidth, window.devicePixelRatio || 1), isSlowLine());
      for (const next of [page + 1, page - 1]) {
        // What cannot be fetched ahead is asked for again when it is turned to.
        if (next >= 1 && next <= pages) from.picture(at, next, width).catch(() => {});
      }
    });
    return () => {
      ended = true;
    };
  }, [from, at, page, pages, layoutWidth]);
}
