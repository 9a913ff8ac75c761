'use client';
import { Mic, MicOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import type { SiteView } from '../../../server/sites/contract.ts';
import { useDevice } from '../_room/device-context.tsx';
import { useCommand } from '../_room/use-command.ts';

/** Sites that the chair lets be heard beside the floor, each with its switch. */
export function SiteMicrophones() {
  const t = useTranslations('console.floor');
  const { sites } = usePresent().sites;
  const { openedSiteIds } = usePresent().speakers;
  const places = sites.filter(({ siteRole }) => siteRole !== 'individual');
  const open = places.filter(({ id }) => openedSiteIds.includes(id)).length;
  return (
    <details className="spoken-list" open={open > 0 || undefined}>
      <summary>{t('siteMicrophones', { count: open })}</summary>
      <ul className="site-microphones">
        {places.map((site) => (
          <li key={site.id}>
            <SiteSwitch site={site} open={openedSiteIds.includes(site.id)} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function SiteSwitch({ site, open }: { site: SiteView; open: boolean }) {
  const { meetingId } = useDevice();
  const opening = useCommand('speakers.open-site');
  const closing = useCommand('speakers.close-site');
  const { run, busy } = open ? closing : opening;
  const Icon = open ? Mic : MicOff;
  return (
    <button
      type="button"
      role="switch"
      aria-checked={open}
      className="site-switch"
      disabled={busy}
      onClick={() => void run({ meetingId, siteId: site.id })}
    >
      <Icon aria-hidden="true" />
      {site.name}
    </button>
  );
}
