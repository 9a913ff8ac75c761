'use client';
import { useLive } from '@/app/_sync/feed-context.tsx';
import type { Stroke } from '../../../server/sync/protocol.ts';

/** What the presenter points at and has drawn on the shown page. */
export function HallMarks({ documentId, page }: { documentId: string; page: number }) {
  const pointer = useLive((state) => state.pointer);
  const marks = useLive((state) => state.marks);
  const strokes = marks?.documentId === documentId && marks.page === page ? marks.strokes : [];
  const at = pointer?.documentId === documentId && pointer.page === page ? pointer.at : null;
  return (
    <>
      <svg className="hall-marks" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
        {strokes.map((stroke) => (
          <polyline key={stroke.id} points={pointsOf(stroke)} data-colour={stroke.colour} />
        ))}
      </svg>
      {at && (
        <i
          className="hall-pointer"
          style={{ left: `${at.x * 100}%`, top: `${at.y * 100}%` }}
          aria-hidden="true"
        />
      )}
    </>
  );
}

const pointsOf = ({ points }: Stroke) => points.map(({ x, y }) => `${x},${y}`).join(' ');
