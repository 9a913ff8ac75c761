'use client';
import { type ComponentType, useEffect, useState } from 'react';

/** The window's code, apart from that of the joining screen. */
export const fetchRoomWindow = () => import('./room-window.tsx');

type Code = { state: 'waiting' } | { state: 'failed' } | { state: 'here'; Window: ComponentType };

/**
 * The window's own code: fetched behind the joining screen, so that pressing “join” finds it there.
 * Kept as a plain component, because `lazy` would show its fallback for a moment even then.
 */
export function useRoomWindow(joined: boolean): ComponentType | null {
  const [code, setCode] = useState<Code>({ state: 'waiting' });
  const here = code.state === 'here';
  useEffect(() => {
    if (here) return;
    let wanted = true;
    const fetch = () =>
      fetchRoomWindow().then(
        ({ RoomWindow }) => wanted && setCode({ state: 'here', Window: RoomWindow }),
        () => wanted && joined && setCode({ state: 'failed' }),
      );
    if (joined) void fetch();
    // Behind the joining screen, once it has been painted.
    const painted = joined ? 0 : requestAnimationFrame(() => requestAnimationFrame(fetch));
    return () => {
      wanted = false;
      cancelAnimationFrame(painted);
    };
  }, [here, joined]);
  if (code.state === 'failed') throw new Error('the code of the window cannot be fetched');
  return here ? code.Window : null;
}
