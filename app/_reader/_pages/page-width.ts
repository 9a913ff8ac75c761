/** Widths in which the server draws pages, in pixels; a test keeps them equal to the contract's. */
export const drawnWidths = [220, 800, 1200, 1800, 2400] as const;
export type DrawnWidth = (typeof drawnWidths)[number];

export const thumbnailWidth = 220;

/** Pictures of this width come first where the line is slow; readable, and a third of the bytes. */
const slowLineWidth = 800;

/**
 * The narrowest picture that is as sharp as the screen for a page `layoutWidth` CSS pixels wide. A
 * little blur (a tenth) is not worth the next size.
 */
export function finalWidth(layoutWidth: number, devicePixelRatio: number): DrawnWidth {
  const wanted = layoutWidth * devicePixelRatio * 0.9;
  const readable = drawnWidths.filter((width) => width > thumbnailWidth);
  return readable.find((width) => width >= wanted) ?? 2400;
}

/** What comes first: on a slow line something small, then the sharp one. */
export function firstWidth(final: DrawnWidth, slowLine: boolean): DrawnWidth {
  return slowLine && final > slowLineWidth ? slowLineWidth : final;
}
