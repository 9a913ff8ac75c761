'use client';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { HitInReading, ReadingSource } from '../../../server/files/contract.ts';
import type { PageHits } from '../_pages/page-surface.tsx';
import { usePageSource } from '../page-source.ts';

export interface Find {
  text: string;
  setText(text: string): void;
  state: 'idle' | 'searching' | 'done' | 'failed';
  hits: readonly HitInReading[];
  complete: boolean;
  /** Which of the hits one is at. */
  position: number;
  goTo(position: number): void;
  again(): void;
  hitsOn(page: number): PageHits | undefined;
}

interface Found {
  state: Find['state'];
  hits: readonly HitInReading[];
  complete: boolean;
}
const nothing: Found = { state: 'idle', hits: [], complete: true };

/** Typing goes on for a moment before it is searched. */
const pauseMs = 250;
const fewestLetters = 2;

/** Searching in one paper. `onHit` brings a hit into view. */
export function useFind(
  reading: { source: ReadingSource; id: string },
  initialText: string,
  onHit: (hit: HitInReading) => void,
): Find {
  const { source, id } = reading;
  const from = usePageSource();
  const [text, setText] = useState(initialText);
  const [attempt, setAttempt] = useState(0);
  const [found, setFound] = useState(nothing);
  const [position, setPosition] = useState(0);
  const show = useRef(onHit);
  show.current = onHit;
  useEffect(() => {
    const wanted = text.trim();
    // The attempt's number is in the key of the effect: pressing again searches again.
    void attempt;
    if (wanted.length < fewestLetters) {
      setFound(nothing);
      return;
    }
    let ended = false;
    const timer = setTimeout(async () => {
      setFound((before) => ({ ...before, state: 'searching' }));
      const answer = await from.find({ source, id }, wanted);
      if (ended) return;
      setPosition(0);
      if (!answer) return setFound({ ...nothing, state: 'failed' });
      setFound({ state: 'done', ...answer });
      const [first] = answer.hits;
      if (first) show.current(first);
    }, pauseMs);
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [from, text, source, id, attempt]);
  const { hits } = found;
  const goTo = useCallback(
    (to: number) => {
      const wrapped = (to + hits.length) % Math.max(1, hits.length);
      setPosition(wrapped);
      const hit = hits[wrapped];
      if (hit) show.current(hit);
    },
    [hits],
  );
  const byPage = useMemo(() => boxesByPage(hits, position), [hits, position]);
  return {
    ...found,
    ...{ text, setText, position, goTo },
    again: () => setAttempt((count) => count + 1),
    hitsOn: useCallback((page: number) => byPage.get(page), [byPage]),
  };
}

function boxesByPage(hits: readonly HitInReading[], position: number): Map<number, PageHits> {
  const pages = new Map<number, { rects: HitInReading['boxes']; current: number[] }>();
  for (const [index, { page, boxes }] of hits.entries()) {
    const known = pages.get(page) ?? { rects: [], current: [] };
    for (const box of boxes) {
      if (index === position) known.current.push(known.rects.length);
      known.rects.push(box);
    }
    pages.set(page, known);
  }
  return pages;
}
