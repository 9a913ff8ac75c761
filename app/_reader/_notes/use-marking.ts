'use client';
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { ReadAt } from '../_pages/page-address.ts';
import { selectedWords } from '../_text/selected-words.ts';
import { linesOf, rectanglesOver } from '../_text/text-lines.ts';
import { type PageSource, usePageSource } from '../page-source.ts';
import { type Notes, useNotes } from './notes-context.tsx';

/** Marks what is selected as the tool in hand says, when the pointer is lifted or a key ends it. */
export function useMarking(root: RefObject<HTMLElement | null>, at: ReadAt | null) {
  const notes = useNotes();
  const from = usePageSource();
  const latest = useRef(notes);
  latest.current = notes;
  const mark = useCallback(
    async (kind: 'highlight' | 'underline'): Promise<boolean> => {
      const selection = document.getSelection();
      if (!selection || !root.current || !at) return false;
      const selected = selectedWords(selection, root.current);
      if (selected.length === 0) return false;
      selection.removeAllRanges();
      for (const part of selected) await markPart(latest.current, { from, at }, kind, part);
      return true;
    },
    [root, from, at],
  );
  const { tool } = notes;
  useEffect(() => {
    if (tool !== 'highlight' && tool !== 'underline') return;
    const lifted = () => void mark(tool);
    document.addEventListener('pointerup', lifted);
    document.addEventListener('keyup', lifted);
    return () => {
      document.removeEventListener('pointerup', lifted);
      document.removeEventListener('keyup', lifted);
    };
  }, [tool, mark]);
  return mark;
}

async function markPart(
  notes: Notes,
  { from, at }: { from: PageSource; at: ReadAt },
  kind: 'highlight' | 'underline',
  part: { page: number; first: number; last: number },
): Promise<void> {
  const words = await from.words(at, part.page);
  const rects = rectanglesOver(linesOf(words), part.first, part.last).slice(0, 200);
  if (rects.length === 0) return;
  const chosen = words.slice(part.first, part.last + 1).map(([text]) => text);
  const quote = chosen.join(' ').slice(0, 4_000);
  notes.add(part.page, { kind, colour: notes.colour, rects, quote });
}
