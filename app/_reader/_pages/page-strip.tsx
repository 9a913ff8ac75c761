'use client';
import {
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { FirstPicture } from './first-picture.tsx';
import type { ReadAt } from './page-address.ts';
import {
  type Anchor,
  anchorAt,
  layOut,
  mountedPages,
  type PageSize,
  type PageStrip as PageStripLayout,
  pageGap,
  pageInView,
  positionOf,
  type Zoom,
  zoomFactor,
} from './page-layout.ts';
import { type PageHits, PageSurface } from './page-surface.tsx';
import { useElementSize } from './use-element-size.ts';
import { usePrefetch } from './use-page-picture.ts';
import { useTouchReading } from './use-touch-reading.ts';

/** The place scrolls by itself, so the keyboard has to be able to stop there. */
const reachable = { tabIndex: 0 };

interface Props {
  at: ReadAt;
  page: number;
  /** Scrolling has brought another page into view. */
  onPage(page: number): void;
  sizes: readonly PageSize[];
  zoom: Zoom;
  onZoom(zoom: number): void;
  hitsOn(page: number): PageHits | undefined;
  notesOn(page: number, size: PageSize): ReactNode;
  /** The hit that was gone to last; it is brought into view. */
  target: { page: number; y: number } | null;
}

/** All pages below one another; only those in view and their neighbours are there. */
export function PageStrip(props: Props) {
  const { at, page, onPage, sizes, zoom, onZoom, hitsOn, notesOn, target } = props;
  const place = useRef<HTMLDivElement>(null);
  const view = useElementSize(place);
  const strip = useMemo(() => layOut(sizes, zoom, view), [sizes, zoom, view]);
  const [scrollTop, setScrollTop] = useState(0);
  /** What stays where it is when sizes change, and how far below the upper edge it stands. */
  const anchor = useRef<Anchor & { below: number }>({ page, share: 0, below: pageGap });
  /** The page that was told by `onPage`: another one in the properties is a place to go to. */
  const told = useRef(page);
  const first = sizes[0] ?? [595, 842];
  useTouchReading(place, { factor: zoomFactor(first, zoom, view), onZoom });
  usePrefetch(at, page, sizes.length, strip.pages[page - 1]?.width ?? 0);

  useLayoutEffect(() => {
    if (!place.current || view.height === 0) return;
    place.current.scrollTop = positionOf(strip, anchor.current) - anchor.current.below;
  }, [strip, view.height]);

  useEffect(() => {
    if (told.current === page || !place.current) return;
    told.current = page;
    anchor.current = { page, share: 0, below: pageGap };
    place.current.scrollTop = (strip.pages[page - 1]?.top ?? 0) - pageGap;
  }, [page, strip]);

  const reached = useRef<Props['target']>(null);
  useEffect(() => {
    const placed = target && strip.pages[target.page - 1];
    // Once: from there on one reads where one likes.
    if (!placed || !place.current || view.height === 0 || reached.current === target) return;
    reached.current = target;
    place.current.scrollTop = placed.top + target.y * placed.scale - view.height / 3;
  }, [target, strip, view.height]);

  const onScroll = useCallback(() => {
    const top = place.current?.scrollTop ?? 0;
    // Drawn anew only when other pages come into view, not with every pixel.
    setScrollTop((known) => (samePages(strip, known, top, view.height) ? known : top));
    const below = view.height / 3;
    anchor.current = { ...anchorAt(strip, top + below), below };
    const now = pageInView(strip, top, view.height);
    if (now === told.current || view.height === 0) return;
    told.current = now;
    onPage(now);
  }, [strip, view.height, onPage]);

  const mounted = view.width > 0 ? mountedPages(strip, scrollTop, view.height) : [];
  return (
    <div ref={place} className="reader-place" data-mode="strip" onScroll={onScroll} {...reachable}>
      {view.width === 0 && <FirstPicture {...{ at, page, sizes }} />}
      <div className="reader-strip" style={{ width: strip.width, height: strip.height }}>
        {mounted.map((placed) => {
          const size = sizes[placed.page - 1] ?? first;
          return (
            <PageSurface
              key={placed.page}
              at={at}
              page={placed.page}
              size={size}
              scale={placed.scale}
              isRead={placed.page === page}
              hits={hitsOn(placed.page)}
              style={{ top: placed.top, left: (strip.width - placed.width) / 2 }}
            >
              {notesOn(placed.page, size)}
            </PageSurface>
          );
        })}
      </div>
    </div>
  );
}

function samePages(strip: PageStripLayout, before: number, now: number, height: number): boolean {
  const [shown, next] = [mountedPages(strip, before, height), mountedPages(strip, now, height)];
  return shown[0]?.page === next[0]?.page && shown.length === next.length;
}
