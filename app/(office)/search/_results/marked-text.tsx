import type { TextSegment } from '../../../../server/files/contract.ts';

/** A text with the words that were looked for marked in it. */
export function MarkedText({ segments }: { segments: readonly TextSegment[] }) {
  let at = 0;
  const placed = segments.map((segment) => {
    const place = at;
    at += segment.text.length;
    return { ...segment, place };
  });
  return placed.map(({ text, hit, place }) =>
    hit ? (
      <mark key={place} className="rounded-sm bg-warn-soft px-0.5 font-semibold text-ink">
        {text}
      </mark>
    ) : (
      <span key={place}>{text}</span>
    ),
  );
}
