'use client';
import { Mic, WifiLow, WifiOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { WantedTrack } from '@/app/_media/media-session.ts';
import { useLive, usePresent } from '@/app/_sync/feed-context.tsx';
import { type Tile, tilesOf } from '../_model/tiles.ts';
import { NoPicture } from '../_stage/no-picture.tsx';
import { useWanted } from '../_video/media-context.tsx';
import { usePicture } from '../_video/use-picture.ts';
import { VideoView } from '../_video/video-view.tsx';
import { HallFloorLine } from './hall-floor-line.tsx';

const mostTiles = 9;

/** All sites beside each other: their pictures, how many are there, and who is heard. */
export default function HallSites() {
  const present = usePresent();
  const media = useLive((state) => state.media);
  const tiles = tilesOf(present, media).slice(0, mostTiles);
  const listed = tiles.map(({ identity }) => identity).join(' ');
  const layer = tiles.length <= 4 ? 'high' : 'low';
  const wanted = useMemo(
    (): WantedTrack[] =>
      listed
        .split(' ')
        .filter(Boolean)
        .map((identity) => ({ identity, source: 'camera', layer })),
    [listed, layer],
  );
  useWanted(wanted);
  const columns = Math.ceil(Math.sqrt(tiles.length));
  return (
    <div className="hall-sites">
      <ul style={{ gridTemplateColumns: `repeat(${Math.max(1, columns)}, minmax(0, 1fr))` }}>
        {tiles.map((tile) => (
          <SiteTile key={tile.identity} tile={tile} />
        ))}
      </ul>
      <HallFloorLine />
    </div>
  );
}

function SiteTile({ tile }: { tile: Tile }) {
  const t = useTranslations('display.sites');
  const names = useTranslations('room.stage');
  const picture = usePicture(tile.identity, null);
  const bad = tile.link === 'bad' || tile.link === 'weak';
  return (
    <li data-heard={tile.microphoneOn} data-connected={tile.connected}>
      {picture ? (
        <VideoView track={picture.track} label={names('pictureOf', { who: tile.name })} />
      ) : (
        <NoPicture name={tile.name} kind={tile.kind} />
      )}
      <p>
        {tile.microphoneOn && <Mic role="img" aria-label={t('heard')} />}
        <b>{tile.name}</b>
        <span>
          {!tile.connected
            ? t('away')
            : tile.present !== null && t('people', { count: tile.present })}
        </span>
        {!tile.connected && <WifiOff aria-hidden="true" />}
        {tile.connected && bad && <WifiLow role="img" aria-label={t('weak')} />}
      </p>
    </li>
  );
}
