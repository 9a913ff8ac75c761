'use client';
import { type RefObject, useEffect, useState } from 'react';
import type { Viewport } from './page-layout.ts';

/** Inner size of an element in CSS pixels, renewed when it changes; zero before it is known. */
export function useElementSize(element: RefObject<HTMLElement | null>): Viewport {
  const [size, setSize] = useState<Viewport>({ width: 0, height: 0 });
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width, height } = entry.contentRect;
      setSize((known) =>
        known.width === width && known.height === height ? known : { width, height },
      );
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
