'use client';
import { Mic, Users } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Tile } from '../_model/tiles.ts';
import { useRoomMedia } from '../_video/media-context.tsx';
import { usePicture } from '../_video/use-picture.ts';
import { VideoView } from '../_video/video-view.tsx';
import { NoPicture } from './no-picture.tsx';

export function FilmstripTile({ tile, ownIdentity }: { tile: Tile; ownIdentity: string | null }) {
  const t = useTranslations('room.stage');
  const picture = usePicture(tile.identity, ownIdentity);
  const heard = useRoomMedia().snapshot.speaking.includes(tile.identity);
  return (
    <li className="tile" data-heard={heard} data-connected={tile.connected}>
      {picture ? (
        <VideoView
          track={picture.track}
          label={t('pictureOf', { who: tile.name })}
          mirrored={picture.mine}
        />
      ) : (
        <NoPicture
          name={tile.name}
          kind={tile.kind}
          reason={tile.connected ? null : t('siteNotConnected')}
          small
        />
      )}
      {tile.present !== null && (
        <span className="tile-count" title={t('presentHere', { count: tile.present })}>
          <Users aria-hidden="true" size={14} />
          <span aria-hidden="true">{tile.present}</span>
          <span className="sr-only">{t('presentHere', { count: tile.present })}</span>
        </span>
      )}
      <span className="tile-name">
        {tile.microphoneOn && <Mic aria-label={t('microphoneOpen')} size={14} />}
        <span title={tile.name}>{tile.name}</span>
      </span>
    </li>
  );
}
