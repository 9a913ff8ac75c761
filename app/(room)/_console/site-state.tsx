'use client';
import {
  Mic,
  MicOff,
  Signal,
  SignalLow,
  SignalMedium,
  SignalZero,
  Video,
  VideoOff,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { SiteReadiness } from '../../../server/sites/contract.ts';
import type { Tile } from '../_model/tiles.ts';

const linkIcons = { good: Signal, weak: SignalMedium, bad: SignalLow };

/** A line of the site board. */
export function SiteState({ tile, check }: { tile: Tile; check: SiteReadiness | null }) {
  const t = useTranslations('console.sites');
  const { connected, link } = tile;
  const LinkIcon = link ? linkIcons[link] : SignalZero;
  const state = connected ? t('connected') : t('notConnected');
  return (
    <li data-connected={connected} data-link={link ?? 'none'}>
      <span>
        <b>{tile.name}</b>
        <small>
          {t('present', { count: tile.present ?? 0 })} · {link ? t(`link.${link}`) : state}
        </small>
        <small data-ready={check !== null && check.failed === 0}>
          {check
            ? t('checked', {
                stage: t(`stages.${check.stage}`),
                failed: check.failed,
                signed: check.signedOff ? 'yes' : 'no',
              })
            : t('notChecked')}
        </small>
      </span>
      <LinkIcon aria-hidden="true" className="site-link" />
      {tile.cameraOn ? (
        <Video role="img" aria-label={t('seen')} />
      ) : (
        <VideoOff role="img" aria-label={t('notSeen')} />
      )}
      {tile.microphoneOn ? (
        <Mic role="img" aria-label={t('heard')} />
      ) : (
        <MicOff role="img" aria-label={t('notHeard')} />
      )}
    </li>
  );
}
