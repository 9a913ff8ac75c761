'use client';
import { useTranslations } from 'next-intl';
import { useLive, usePresent } from '@/app/_sync/feed-context.tsx';
import { tilesOf } from '../_model/tiles.ts';
import { ConsoleSection } from './console-section.tsx';
import { SiteState } from './site-state.tsx';

/** Each site as the media server has it: who is there, connected, seen, heard, its line, its check. */
export function SitesControl() {
  const t = useTranslations('console.sites');
  const present = usePresent();
  const media = useLive((state) => state.media);
  const tiles = new Map(tilesOf(present, media).map((tile) => [tile.identity, tile]));
  const { sites, readiness } = present.sites;
  return (
    <ConsoleSection title={t('title')}>
      {!media.available && <p className="console-quiet">{t('mediaAway')}</p>}
      <ul className="site-states">
        {sites.map(({ id }) => {
          const tile = tiles.get(`site:${id}`);
          const check = readiness.find(({ siteId }) => siteId === id) ?? null;
          return tile && <SiteState key={id} tile={tile} check={check} />;
        })}
      </ul>
      <a className="console-link" href={`/meetings/${present.meetings.meeting.id}/check`}>
        {t('toCheck')}
      </a>
    </ConsoleSection>
  );
}
