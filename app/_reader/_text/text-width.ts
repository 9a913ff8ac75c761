let measure: CanvasRenderingContext2D | null | undefined;

/** Large, so that rounding does not matter. */
const measuredAt = 100;
const known = new Map<string, number>();

/** Width of a text in ems of the face in which the text layer is set. */
export function widthInEms(text: string): number {
  const before = known.get(text);
  if (before !== undefined) return before;
  measure ??= document.createElement('canvas').getContext('2d');
  if (!measure) return text.length / 2;
  measure.font = `${measuredAt}px sans-serif`;
  const width = measure.measureText(text).width / measuredAt;
  // Words repeat; a limit, since a pack of a thousand pages has many different ones.
  if (known.size > 20_000) known.clear();
  known.set(text, width);
  return width;
}
