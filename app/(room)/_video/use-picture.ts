'use client';
import type { TrackKey } from '@/app/_media/media-session.ts';
import { useRoomMedia } from './media-context.tsx';

/**
 * The camera of a participant as received here: one's own camera is shown from the device. Null
 * where there is none, or where the publisher has paused it.
 */
export function usePicture(
  identity: string | null,
  own: string | null,
): { track: MediaStreamTrack; mine: boolean } | null {
  const { snapshot } = useRoomMedia();
  if (identity === null) return null;
  if (identity === own) {
    const { track, muted } = snapshot.local.camera;
    return track && !muted ? { track, mine: true } : null;
  }
  const key: TrackKey = `${identity}/camera`;
  const track = snapshot.remoteTracks.get(key);
  const published = snapshot.participants
    .get(identity)
    ?.tracks.find(({ source }) => source === 'camera');
  return track && published && !published.paused ? { track, mine: false } : null;
}
