import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  anchorAt,
  layOut,
  mostMountedPages,
  mountedPages,
  type PageSize,
  pageGap,
  pageIndexAt,
  pageInView,
  positionOf,
  scaleOf,
  zoomStep,
} from './page-layout.ts';

const a4: PageSize = [595, 842];
const landscape: PageSize = [842, 595];
const view = { width: 1000, height: 700 };
const pack = (count: number): PageSize[] => Array.from({ length: count }, () => a4);

describe('a strip of pages', () => {
  test('has pages as wide as there is room, one below the other', () => {
    const { pages, width, height } = layOut([a4, a4], 'width', view);
    expect(pages[0]).toMatchObject({ page: 1, top: pageGap, width: 968 });
    expect(pages[1]?.top).toBe(pageGap + (pages[0]?.height ?? 0) + pageGap);
    expect(width).toBe(1000);
    expect(height).toBe((pages[1]?.top ?? 0) + (pages[1]?.height ?? 0) + pageGap);
  });

  test('shows pages of both directions in one scale', () => {
    const [portrait, wide] = layOut([a4, landscape], 'width', view).pages;
    expect(wide?.width).toBe(968);
    expect(portrait?.scale).toBe(wide?.scale);
  });

  test('becomes wider than the view when pages are enlarged', () => {
    expect(layOut([a4], 2, view).width).toBe(2 * 968 + 2 * pageGap);
  });

  test('has each page wholly in view where that is asked', () => {
    for (const { height } of layOut([a4, landscape], 'page', view).pages)
      expect(height).toBeLessThanOrEqual(view.height - 2 * pageGap + 1);
  });
});

const places = fc.record({
  sizes: fc.array(fc.constantFrom<PageSize>(a4, landscape, [300, 300], [842, 1191]), {
    minLength: 1,
    maxLength: 1_200,
  }),
  zoom: fc.constantFrom('width' as const, 'page' as const, 0.5, 1, 3),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
});

test('wherever one scrolls, what is in view is mounted, and little more', () => {
  fc.assert(
    fc.property(places, ({ sizes, zoom, share }) => {
      const strip = layOut(sizes, zoom, view);
      const scrollTop = Math.max(0, strip.height - view.height) * share;
      const mounted = mountedPages(strip, scrollTop, view.height);
      const seen = strip.pages.filter(
        ({ top, height }) => top + height > scrollTop && top < scrollTop + view.height,
      );
      for (const page of seen) expect(mounted).toContain(page);
      expect(mounted.length).toBeLessThanOrEqual(Math.max(mostMountedPages, seen.length + 2));
      expect(mounted.map(({ page }) => page)).toContain(pageInView(strip, scrollTop, view.height));
    }),
  );
});

test('a place on a page is found again after the sizes have changed', () => {
  fc.assert(
    fc.property(places, ({ sizes, zoom, share }) => {
      const before = layOut(sizes, 'width', view);
      const anchor = anchorAt(before, before.height * share);
      const after = layOut(sizes, zoom, { width: 390, height: 844 });
      const back = anchorAt(before, positionOf(before, anchor));
      expect(back.page).toBe(anchor.page);
      expect(positionOf(after, anchor)).toBeGreaterThanOrEqual(-pageGap * 2);
    }),
  );
});

test('the page at a height is found among a thousand', () => {
  const strip = layOut(pack(1_000), 'width', view);
  for (const number of [1, 2, 500, 1_000]) {
    expect(pageIndexAt(strip, strip.pages[number - 1]?.top ?? 0)).toBe(number - 1);
  }
  expect(pageIndexAt(strip, strip.height * 2)).toBe(999);
});

test('zooming goes in steps up to its ends', () => {
  expect(zoomStep(1, 1)).toBe(1.25);
  expect(zoomStep(1, -1)).toBe(0.75);
  expect(zoomStep(0.62, 1)).toBe(0.75);
  expect(zoomStep(5, 1)).toBe(5);
  expect(zoomStep(0.5, -1)).toBe(0.5);
});

test('whole page in view is never larger than full width', () => {
  expect(scaleOf(landscape, 'page', view)).toBeLessThanOrEqual(scaleOf(landscape, 'width', view));
});
