/** Widths in which the server draws pages, in pixels; a test keeps them equal to the contract's. */
export const drawnWidths = [220, 800, 1200, 1800, 2400] as const;
export type DrawnWidth = (typeof drawnWidths)[number];

export const thumbnailWidth = 220;

/** Pictures of this width come first where the line is slow; readable, and a third of the bytes. */
const slowLineWidth = 800;

/** What a page is fetched as: at once, and sharper afterwards where that takes long. */
export interface WidthChoice {
  first: DrawnWidth;
  final: DrawnWidth;
}

/**
 * The narrowest picture that is as sharp as the screen for a page `layoutWidth` CSS pixels wide. A
 * little blur (a tenth) is not worth the next size.
 */
export function chooseWidth(
  layoutWidth: number,
  devicePixelRatio: number,
  slowLine: boolean,
): WidthChoice {
  const wanted = layoutWidth * devicePixelRatio * 0.9;
  const readable = drawnWidths.filter((width) => width > thumbnailWidth);
  const final = readable.find((width) => width >= wanted) ?? 2400;
  return { final, first: slowLine && final > slowLineWidth ? slowLineWidth : final };
}
