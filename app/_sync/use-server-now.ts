'use client';
import { useEffect, useState } from 'react';
import { useFeed } from './feed-context.tsx';

/** The server's time, renewed on whole seconds of the server; null before the first render here. */
export function useServerNow(): number | null {
  const feed = useFeed();
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    if (!feed) return;
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const current = feed.serverNow();
      setNow(current);
      timer = setTimeout(tick, 1_005 - (current % 1_000));
    };
    tick();
    return () => clearTimeout(timer);
  }, [feed]);
  return now;
}
