/** Widths in which the server draws pages, in pixels; a test keeps them equal to the contract's. */
export const drawnWidths = [220, 800, 1200, 1800, 2400] as const;
export type DrawnWidth = (typeof drawnWidths)[number];

export const thumbnailWidth = 220;

/** Readable, a third of the bytes, and drawn in a fifth of the time: it may come before the sharp one. */
export const previewWidth = 800;

/**
 * The narrowest picture that is as sharp as the screen for a page `layoutWidth` CSS pixels wide. A
 * little blur (a tenth) is not worth the next size.
 */
export function finalWidth(layoutWidth: number, devicePixelRatio: number): DrawnWidth {
  const wanted = layoutWidth * devicePixelRatio * 0.9;
  const readable = drawnWidths.filter((width) => width > thumbnailWidth);
  return readable.find((width) => width >= wanted) ?? 2400;
}

/** What comes first: something small where one would wait for the sharp one. */
export function firstWidth(final: DrawnWidth, wouldWait: boolean): DrawnWidth {
  return wouldWait && final > previewWidth ? previewWidth : final;
}
