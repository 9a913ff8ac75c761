'use client';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useLive, usePresent } from '@/app/_sync/feed-context.tsx';
import { tilesOf } from '../_model/tiles.ts';
import { FilmstripTile } from './filmstrip-tile.tsx';

/** The other pictures: sites first, then people at home with a camera. */
export function Filmstrip(props: { ownIdentity: string | null }) {
  const t = useTranslations('room.stage');
  const present = usePresent();
  const media = useLive((state) => state.media);
  const tiles = useMemo(() => tilesOf(present, media), [present, media]);
  // It scrolls where there are many, so the keyboard has to reach it.
  return (
    <ul className="filmstrip" tabIndex={0} aria-label={t('filmstrip')}>
      {tiles.map((tile) => (
        <FilmstripTile key={tile.identity} tile={tile} ownIdentity={props.ownIdentity} />
      ))}
    </ul>
  );
}
