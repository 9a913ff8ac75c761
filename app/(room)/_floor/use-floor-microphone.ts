'use client';
import { useEffect } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { ownVoice } from '../_model/floor.ts';
import { useDevice } from '../_room/device-context.tsx';
import { useRoomMedia } from '../_video/media-context.tsx';

/**
 * The own device's microphone follows the floor: opened while its user may be heard, closed as
 * soon as not. The media server takes the sound away in any case; this also switches the device's
 * recording light off.
 */
export function useFloorMicrophone(): void {
  const voice = ownVoice(usePresent());
  const { kind } = useDevice();
  const { session } = useRoomMedia();
  const heard = kind === 'remote' && voice?.siteId === null && voice.microphone === 'open';
  useEffect(() => {
    if (!session || kind !== 'remote') return;
    if (heard) void session.enable('microphone');
    else session.disable('microphone');
  }, [session, kind, heard]);
}
