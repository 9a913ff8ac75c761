'use client';
import { useMemo } from 'react';
import type { WantedTrack } from '@/app/_media/media-session.ts';
import { useLive, usePresent } from '@/app/_sync/feed-context.tsx';
import type { Snapshot } from '../../../server/sync/protocol.ts';
import { stageOf, stageVoices } from '../_model/stage.ts';
import { tilesOf } from '../_model/tiles.ts';
import { useRoomMedia, useWanted } from '../_video/media-context.tsx';

/**
 * Fetches what this screen shows: the stage in full, the filmstrip small, and the sound of
 * whoever may be heard. What is not on screen costs neither line nor server.
 */
export function useStageTracks(props: {
  ownIdentity: string | null;
  filmstrip: boolean;
  sound: boolean;
}): void {
  const { ownIdentity, filmstrip, sound } = props;
  const present = usePresent();
  const media = useLive((state) => state.media);
  const { snapshot } = useRoomMedia();
  const onStage = stageIdentities(present);
  const tiles = useMemo(
    () => (filmstrip ? tilesOf(present, media).map((tile) => tile.identity) : []),
    [present, media, filmstrip],
  );
  const speaking = [...snapshot.participants.values()]
    .filter(({ tracks }) => tracks.some(({ source }) => source === 'microphone'))
    .map(({ identity }) => identity);
  const listed = JSON.stringify({ onStage, tiles, speaking: sound ? speaking.sort() : [] });
  const wanted = useMemo(() => wantedTracks(listed, ownIdentity), [listed, ownIdentity]);
  useWanted(wanted);
}

/** Everybody who is seen large: the speaker, and who is heard beside. */
function stageIdentities(present: Snapshot): string[] {
  const seen = [stageOf(present), ...stageVoices(present)].map(({ identity }) => identity);
  return [...new Set(seen.filter((identity) => identity !== null))];
}

function wantedTracks(listed: string, own: string | null): WantedTrack[] {
  const lists: { onStage: string[]; tiles: string[]; speaking: string[] } = JSON.parse(listed);
  const cameras = lists.tiles
    .filter((identity) => !lists.onStage.includes(identity))
    .map((identity) => ({ identity, source: 'camera', layer: 'low' }) as const);
  const large = lists.onStage.map(
    (identity) => ({ identity, source: 'camera', layer: 'high' }) as const,
  );
  const sounds = lists.speaking.map((identity) => ({ identity, source: 'microphone' }) as const);
  return [...large, ...cameras, ...sounds].filter(({ identity }) => identity !== own);
}
