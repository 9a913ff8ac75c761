'use client';
import { Mic, MicOff, Video, VideoOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useLive, usePresent } from '@/app/_sync/feed-context.tsx';
import { tilesOf } from '../_model/tiles.ts';
import { ConsoleSection } from './console-section.tsx';

/** Each site as the media server has it: connected, seen, heard. */
export function SitesControl() {
  const t = useTranslations('console.sites');
  const present = usePresent();
  const media = useLive((state) => state.media);
  const sites = tilesOf(present, media).filter((tile) => tile.kind === 'site');
  return (
    <ConsoleSection title={t('title')}>
      {!media.available && <p className="console-quiet">{t('mediaAway')}</p>}
      <ul className="site-states">
        {sites.map((site) => (
          <li key={site.identity} data-connected={site.connected}>
            <span>
              <b>{site.name}</b>
              <small>
                {t('present', { count: site.present ?? 0 })} ·{' '}
                {site.connected ? t('connected') : t('notConnected')}
              </small>
            </span>
            {site.cameraOn ? (
              <Video role="img" aria-label={t('seen')} />
            ) : (
              <VideoOff role="img" aria-label={t('notSeen')} />
            )}
            {site.microphoneOn ? (
              <Mic role="img" aria-label={t('heard')} />
            ) : (
              <MicOff role="img" aria-label={t('notHeard')} />
            )}
          </li>
        ))}
      </ul>
    </ConsoleSection>
  );
}
