'use client';
import { House, Landmark, Projector } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { hostSite } from '../_model/people.ts';
import { type DeviceKind, type DeviceRole, mayBeSite } from '../_model/proposed-kind.ts';

const kinds = [
  ['room', Landmark],
  ['site', Projector],
  ['remote', House],
] as const;

/** Trong phòng họp, Điểm cầu, Từ xa. */
export function KindChoice(props: {
  chosen: DeviceKind;
  proposed: DeviceRole;
  onChoose(role: DeviceRole): void;
}) {
  const t = useTranslations('devices.join');
  const present = usePresent();
  const offered = kinds.filter(([kind]) => kind !== 'site' || mayBeSite(present));
  const roleFor = (kind: DeviceKind): DeviceRole => {
    if (kind === 'remote') return { kind, siteId: null };
    return { kind, siteId: props.proposed.siteId ?? hostSite(present)?.id ?? null };
  };
  return (
    <fieldset className="kind-choice">
      <legend>{t('question')}</legend>
      {offered.map(([kind, Icon]) => (
        <label key={kind} className="kind">
          <input
            type="radio"
            name="device-kind"
            className="sr-only"
            checked={props.chosen === kind}
            onChange={() => props.onChoose(roleFor(kind))}
          />
          <Icon aria-hidden="true" size={30} />
          <span>
            <b>{t(`kinds.${kind}`)}</b>
            <small>{t(`hints.${kind}`)}</small>
          </span>
          {props.proposed.kind === kind && <em>{t('invited')}</em>}
        </label>
      ))}
    </fieldset>
  );
}
