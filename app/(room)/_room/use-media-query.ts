'use client';
import { useSyncExternalStore } from 'react';

/** Whether the window fits the query; false before the browser is asked. */
export function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
    () => false,
  );
}

/** A phone held upright, or a window as narrow: one panel at a time. */
export const narrowWindow = '(max-width: 767px) and (orientation: portrait)';
/** A phone held across: the document fills the screen. */
export const lowWindow = '(max-height: 520px) and (orientation: landscape)';
/** Room for the console beside the document. */
export const wideWindow = '(min-width: 1280px) and (min-height: 600px)';
