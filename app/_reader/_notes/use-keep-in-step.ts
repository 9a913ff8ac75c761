'use client';
import { useEffect } from 'react';

/** How often a page that is looked at asks for what was noted on other devices. */
const every = 20_000;

/**
 * Keeps notes in step: at the beginning, when the page is looked at again or the network is back, and
 * every so often. While something is unsaved, leaving the page is asked about.
 */
export function useKeepInStep(sync: () => Promise<void>, unsaved: boolean): void {
  useEffect(() => {
    const go = () => {
      if (document.visibilityState === 'visible') void sync();
    };
    go();
    const timer = setInterval(go, every);
    window.addEventListener('focus', go);
    window.addEventListener('online', go);
    document.addEventListener('visibilitychange', go);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', go);
      window.removeEventListener('online', go);
      document.removeEventListener('visibilitychange', go);
    };
  }, [sync]);
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
}
