'use client';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { type DeviceRole, placesToSit } from '../_model/proposed-kind.ts';

/** Which room or site, where the invitation leaves it open or somebody sits elsewhere. */
export function PlaceChoice(props: { role: DeviceRole; onChoose(role: DeviceRole): void }) {
  const t = useTranslations('devices.join');
  const id = useId();
  const places = placesToSit(usePresent());
  if (props.role.kind === 'remote' || places.length < 2) return null;
  return (
    <div className="place-choice">
      <label htmlFor={id}>{props.role.kind === 'site' ? t('whichSite') : t('whichRoom')}</label>
      <select
        id={id}
        value={props.role.siteId ?? ''}
        onChange={(event) => props.onChoose({ ...props.role, siteId: event.target.value })}
      >
        {places.map((site) => (
          <option key={site.id} value={site.id}>
            {site.name}
          </option>
        ))}
      </select>
    </div>
  );
}
