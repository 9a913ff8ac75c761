'use client';
import { useEffect } from 'react';
import { useDevice } from '../_room/device-context.tsx';
import { useRoomMedia } from '../_video/media-context.tsx';

/**
 * A site's endpoint keeps its camera and microphone ready from the moment it joins; what of it is
 * heard is decided by the floor, at the media server. A device in a room keeps neither.
 */
export function useSiteDevices(): void {
  const { kind } = useDevice();
  const { session } = useRoomMedia();
  useEffect(() => {
    if (!session) return;
    if (kind === 'site') {
      void session.enable('camera');
      void session.enable('microphone');
    }
    if (kind === 'room') {
      session.disable('camera');
      session.disable('microphone');
    }
  }, [session, kind]);
}
