'use client';
import { useRef } from 'react';
import type { PageSize } from '../_pages/page-layout.ts';
import { MarkShape } from './mark-shape.tsx';
import { useNotes } from './notes-context.tsx';
import { usePageTools } from './use-page-tools.ts';

/** The notes of one page above it, and what the tool in hand does there. */
export function NotesOnPage({ page, size }: { page: number; size: PageSize }) {
  const svg = useRef<SVGSVGElement>(null);
  const { here, tool, selectedId } = useNotes();
  const { drawing, drag } = usePageTools(svg, page, size);
  const onPage = here.filter((note) => note.page === page);
  return (
    <svg
      ref={svg}
      className="reader-notes"
      data-tool={tool ?? 'none'}
      viewBox={`0 0 ${size[0]} ${size[1]}`}
      aria-hidden="true"
    >
      {onPage.map(({ id, mark }) => (
        <MarkShape
          key={id}
          mark={drag?.id === id ? drag.mark : mark}
          selected={id === selectedId}
        />
      ))}
      {drawing && <MarkShape mark={drawing} selected={false} />}
    </svg>
  );
}
