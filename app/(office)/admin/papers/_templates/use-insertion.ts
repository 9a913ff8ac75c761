'use client';
import { useLayoutEffect, useRef, useState } from 'react';
import type { TemplatePart, TemplateText } from '../../../../../server/papers/contract.ts';

type Box = HTMLInputElement | HTMLTextAreaElement;

/** Puts a field into the box that was written in last, where its cursor was. */
export function useInsertion(text: TemplateText, onChange: (text: TemplateText) => void) {
  const last = useRef<{ part: TemplatePart; box: Box } | null>(null);
  const [cursor, setCursor] = useState<{ at: number } | null>(null);

  useLayoutEffect(() => {
    if (!cursor || !last.current) return;
    last.current.box.focus();
    last.current.box.setSelectionRange(cursor.at, cursor.at);
  }, [cursor]);

  return {
    focused: (part: TemplatePart, box: Box) => {
      last.current = { part, box };
    },
    insert: (name: string) => {
      const { part, box } = last.current ?? { part: 'body' as const, box: null };
      const from = box?.selectionStart ?? text[part].length;
      const to = box?.selectionEnd ?? from;
      const field = `{${name}}`;
      onChange({ ...text, [part]: text[part].slice(0, from) + field + text[part].slice(to) });
      setCursor({ at: from + field.length });
    },
  };
}
