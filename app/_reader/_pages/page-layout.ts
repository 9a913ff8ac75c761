/** Width and height of a page in points. */
export type PageSize = readonly [number, number];

/** How large pages are shown: as wide as there is room, wholly in view, or a factor of the former. */
export type Zoom = 'width' | 'page' | number;

export interface Viewport {
  width: number;
  height: number;
}

/** Where a page lies in the strip of all pages, in CSS pixels. */
export interface PlacedPage {
  page: number;
  top: number;
  width: number;
  height: number;
  /** CSS pixels to a point. */
  scale: number;
}

export interface PageStrip {
  pages: readonly PlacedPage[];
  width: number;
  height: number;
}

/** Between pages and around them. */
export const pageGap = 16;

/** Lines longer than this are tiring to read: pages get no wider by themselves. */
const widestByItself = 1_120;

export const smallestZoom = 0.5;
export const largestZoom = 5;

/** Steps of the buttons and keys for larger and smaller. */
const zoomSteps = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4, 5] as const;

export function limitZoom(factor: number): number {
  return Math.min(largestZoom, Math.max(smallestZoom, factor));
}

/** CSS pixels to a point for one page. */
export function scaleOf([width, height]: PageSize, zoom: Zoom, view: Viewport): number {
  const room = Math.min(widestByItself, view.width - 2 * pageGap);
  const toWidth = Math.max(40, room) / width;
  if (zoom === 'width') return toWidth;
  if (zoom === 'page') return Math.min(toWidth, Math.max(40, view.height - 2 * pageGap) / height);
  return toWidth * zoom;
}

/** What the zoom comes to as a factor of full width, for going on from there in steps. */
export function zoomFactor(size: PageSize, zoom: Zoom, view: Viewport): number {
  return scaleOf(size, zoom, view) / scaleOf(size, 'width', view);
}

export function zoomStep(factor: number, direction: 1 | -1): number {
  const next =
    direction === 1
      ? zoomSteps.find((step) => step > factor + 0.01)
      : zoomSteps.findLast((step) => step < factor - 0.01);
  return next ?? (direction === 1 ? largestZoom : smallestZoom);
}

/** All pages below one another. Pages of other sizes keep their proportion to the widest one. */
export function layOut(sizes: readonly PageSize[], zoom: Zoom, view: Viewport): PageStrip {
  const widest = sizes.reduce((most, [width]) => Math.max(most, width), 1);
  const pages: PlacedPage[] = [];
  let top = pageGap;
  let stripWidth = view.width;
  for (const [index, size] of sizes.entries()) {
    const scale = zoom === 'page' ? scaleOf(size, zoom, view) : scaleOf([widest, 1], zoom, view);
    const width = Math.round(size[0] * scale);
    const height = Math.round(size[1] * scale);
    pages.push({ page: index + 1, top, width, height, scale });
    stripWidth = Math.max(stripWidth, width + 2 * pageGap);
    top += height + pageGap;
  }
  return { pages, width: stripWidth, height: top };
}

/** Index of the first page that ends below `y`. */
export function pageIndexAt(strip: PageStrip, y: number): number {
  let low = 0;
  let high = strip.pages.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const placed = strip.pages[middle];
    if (placed && placed.top + placed.height + pageGap <= y) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low);
}

/** At most so many pages are in the document at once, so that a tablet's memory stays small. */
export const mostMountedPages = 3;

/** The pages in view and their neighbours. */
export function mountedPages(
  strip: PageStrip,
  scrollTop: number,
  viewHeight: number,
): PlacedPage[] {
  const first = pageIndexAt(strip, scrollTop);
  const last = pageIndexAt(strip, scrollTop + viewHeight);
  const inView = last - first + 1;
  // Small pages fill a view with more than five: what is in view is always there.
  const spare = Math.max(0, mostMountedPages - inView);
  const from = Math.max(0, first - Math.floor(spare / 2));
  return strip.pages.slice(from, Math.max(last + 1, from + Math.max(inView, mostMountedPages)));
}

/** The page one reads: the one at a third of the view from above; at the very end the last one. */
export function pageInView(strip: PageStrip, scrollTop: number, viewHeight: number): number {
  const atEnd = scrollTop > 0 && scrollTop + viewHeight >= strip.height - 2;
  if (atEnd) return strip.pages.length;
  return pageIndexAt(strip, scrollTop + viewHeight / 3) + 1;
}

/** A place on a page that stays put when sizes change: page and share of its height. */
export interface Anchor {
  page: number;
  share: number;
}

export function anchorAt(strip: PageStrip, y: number): Anchor {
  const placed = strip.pages[pageIndexAt(strip, y)];
  if (!placed) return { page: 1, share: 0 };
  return { page: placed.page, share: (y - placed.top) / placed.height };
}

export function positionOf(strip: PageStrip, { page, share }: Anchor): number {
  const placed = strip.pages[page - 1];
  return placed ? placed.top + share * placed.height : 0;
}
