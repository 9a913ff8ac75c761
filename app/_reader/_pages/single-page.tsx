'use client';
import { type ReactNode, useEffect, useRef } from 'react';
import { FirstPicture } from './first-picture.tsx';
import type { ReadAt } from './page-address.ts';
import { type PageSize, scaleOf, type Zoom, zoomFactor } from './page-layout.ts';
import { type PageHits, PageSurface } from './page-surface.tsx';
import { useElementSize } from './use-element-size.ts';
import { usePrefetch } from './use-page-picture.ts';
import { useTouchReading } from './use-touch-reading.ts';

/** The place scrolls by itself, so the keyboard has to be able to stop there. */
const reachable = { tabIndex: 0 };

const a4: PageSize = [595, 842];

interface Props {
  at: ReadAt;
  page: number;
  /** Of each page; pages whose size is not known yet are taken for A4. */
  sizes: readonly PageSize[];
  pages: number;
  zoom: Zoom;
  onZoom?(zoom: number): void;
  /** By a swipe; without it, pages are turned by other means only. */
  onTurn?(by: 1 | -1): void;
  hits?: PageHits;
  notes?: ReactNode;
}

/** One page at a time. */
export function SinglePage(props: Props) {
  const { at, page, sizes, pages, zoom, onZoom, onTurn, hits, notes } = props;
  const place = useRef<HTMLDivElement>(null);
  const view = useElementSize(place);
  const size = sizes[page - 1] ?? a4;
  const scale = scaleOf(size, zoom, view);
  usePrefetch(at, page, pages, size[0] * scale);
  useTouchReading(place, { factor: zoomFactor(size, zoom, view), onZoom, onTurn });
  // A page that is turned to begins at its top.
  useEffect(() => {
    if (page > 0) place.current?.scrollTo({ top: 0 });
  }, [page]);
  return (
    <div ref={place} className="reader-place" data-mode="single" {...reachable}>
      {view.width === 0 && <FirstPicture {...{ at, page, sizes }} />}
      {view.width > 0 && (
        <PageSurface at={at} page={page} size={size} scale={scale} isRead hits={hits}>
          {notes}
        </PageSurface>
      )}
    </div>
  );
}
