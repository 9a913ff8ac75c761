'use client';
import { useCallback, useEffect, useState } from 'react';
import { useRoomMedia } from '../_video/media-context.tsx';

/** Tries a device before joining; the code that opens it is fetched at the first attempt. */
export function useDeviceTrial(source: 'camera' | 'microphone') {
  const { session, prepare } = useRoomMedia();
  const [pending, setPending] = useState(false);
  useEffect(() => {
    if (!pending || !session) return;
    void session.enable(source).finally(() => setPending(false));
  }, [pending, session, source]);
  const start = useCallback(() => {
    prepare();
    setPending(true);
  }, [prepare]);
  const stop = useCallback(() => session?.disable(source), [session, source]);
  return { start, stop, pending };
}
