'use client';
import { useRef } from 'react';
import { useLive } from '@/app/_sync/feed-context.tsx';
import type { PagePoint } from '../../../server/sync/protocol.ts';
import type { PresentingTool } from '../_document/presenting-tool.ts';
import { usePresentingHand } from './use-presenting-hand.ts';

interface Props {
  documentId: string;
  page: number;
  /** What is in hand here; null for everybody but whoever shows the page. */
  tool: PresentingTool | null;
}

/** Pointer and marks of whoever shows this page, and what the tool in hand does on it. */
export function PresentingLayer({ documentId, page, tool }: Props) {
  const layer = useRef<HTMLDivElement>(null);
  const pointer = useLive((state) => state.pointer);
  const marks = useLive((state) => state.marks);
  const { drawing, pointing } = usePresentingHand(layer, { documentId, page, tool });
  const strokes = marks?.documentId === documentId && marks.page === page ? marks.strokes : [];
  const theirs = pointer?.documentId === documentId && pointer.page === page ? pointer.at : null;
  const at = pointing ?? theirs;
  return (
    <div ref={layer} className="presenting-layer" data-tool={tool?.kind ?? 'none'}>
      <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
        {strokes.map(({ id, colour, points }) => (
          <polyline key={id} points={pointsOf(points)} data-colour={colour} />
        ))}
        {drawing && tool?.kind === 'pen' && (
          <polyline points={pointsOf(drawing)} data-colour={tool.colour} />
        )}
      </svg>
      {at && (
        <i
          className="laser"
          style={{ left: `${at.x * 100}%`, top: `${at.y * 100}%` }}
          aria-hidden="true"
        />
      )}
    </div>
  );
}

/** A dot is a line to itself. */
const pointsOf = (points: readonly PagePoint[]) =>
  (points.length === 1 ? [...points, ...points] : points).map(({ x, y }) => `${x},${y}`).join(' ');
