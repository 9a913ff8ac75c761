'use client';
import { Check, Fingerprint, MonitorSmartphone } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { Button } from '@/app/_ui/button.tsx';
import { StatusPill } from '@/app/_ui/status-pill.tsx';
import type { VoterKeyView } from '../../../../server/voterkeys/contract.ts';

export function KeyLine(props: {
  item: VoterKeyView;
  here: boolean;
  /** Left out for keys that were revoked. */
  onRevoke?: (key: VoterKeyView) => void;
}) {
  const { item, here, onRevoke } = props;
  const t = useTranslations('keys');
  const format = useFormatter();
  const told = (moment: string) =>
    format.dateTime(new Date(moment), { dateStyle: 'short', timeStyle: 'short' });
  const Icon = item.kind === 'passkey' ? Fingerprint : MonitorSmartphone;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
      <Icon aria-hidden="true" className="shrink-0 text-ink-2" />
      <div className="min-w-0 flex-1 basis-56">
        <p className="flex flex-wrap items-center gap-x-2 font-semibold">
          {item.deviceName}
          {here && (
            <StatusPill tone="good">
              <Check aria-hidden="true" />
              {t('thisDevice')}
            </StatusPill>
          )}
        </p>
        <p className="text-ink-2">
          {t(`kind.${item.kind}`)} ·{' '}
          {item.revokedAt
            ? t('revoked', { at: told(item.revokedAt) })
            : t('registered', { at: told(item.registeredAt) })}
        </p>
        <p className="break-all font-mono text-ink-2">{t('print', { print: item.print })}</p>
      </div>
      {onRevoke && (
        <Button
          aria-label={t('revokeNamed', { name: item.deviceName })}
          onClick={() => onRevoke(item)}
        >
          {t('revoke')}
        </Button>
      )}
    </li>
  );
}
