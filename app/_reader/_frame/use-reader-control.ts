'use client';
import { useCallback, useMemo, useState } from 'react';
import { type Zoom, zoomStep } from '../_pages/page-layout.ts';

export type LeftPanel = 'thumbnails' | 'find' | null;
export type ReadingMode = 'continuous' | 'single';

export interface ReaderControl {
  page: number;
  pages: number;
  /** The reader asks to go there. */
  goTo(page: number): void;
  turn(by: number): void;
  zoom: Zoom;
  setZoom(zoom: Zoom): void;
  zoomBy(direction: 1 | -1): void;
  mode: ReadingMode;
  setMode(mode: ReadingMode): void;
  left: LeftPanel;
  setLeft(panel: LeftPanel): void;
  /** A place on a page to bring into view. */
  target: { page: number; y: number } | null;
  goToPlace(page: number, y: number): void;
}

/** Where one is in a paper and how it is shown. */
export function useReaderControl(options: {
  page: number;
  pages: number;
  onPage(page: number): void;
  initialMode: ReadingMode;
  initialLeft: LeftPanel;
}): ReaderControl {
  const { page, pages, onPage, initialMode, initialLeft } = options;
  const [zoom, setZoom] = useState<Zoom>('width');
  const [mode, setMode] = useState<ReadingMode>(initialMode);
  const [left, setLeft] = useState<LeftPanel>(initialLeft);
  const [target, setTarget] = useState<ReaderControl['target']>(null);
  const goTo = useCallback(
    (wanted: number) => onPage(Math.min(Math.max(1, wanted), Math.max(1, pages))),
    [onPage, pages],
  );
  const goToPlace = useCallback(
    (wanted: number, y: number) => {
      setTarget({ page: wanted, y });
      goTo(wanted);
    },
    [goTo],
  );
  return useMemo(
    () => ({
      ...{ page, pages, goTo, zoom, setZoom, mode, setMode, left, setLeft, target, goToPlace },
      turn: (by: number) => goTo(page + by),
      zoomBy: (direction: 1 | -1) =>
        setZoom((now) => zoomStep(typeof now === 'number' ? now : 1, direction)),
    }),
    [page, pages, goTo, zoom, mode, left, target, goToPlace],
  );
}
