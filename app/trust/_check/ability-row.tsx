'use client';
import { Check, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { StatusPill } from '@/app/_ui/status-pill.tsx';

export function AbilityRow({ on, name, note }: { on: boolean; name: string; note: string }) {
  const t = useTranslations('trust.check');
  const Icon = on ? Check : X;
  return (
    <li className="flex flex-col gap-x-6 gap-y-2 border-line border-t-(length:--border-width) py-3 first:border-t-0 sm:flex-row sm:items-center sm:justify-between">
      <div className="flex flex-col">
        <span className="font-semibold">{name}</span>
        <span className="text-sm text-ink-2">{note}</span>
      </div>
      <span className="shrink-0">
        <StatusPill tone={on ? 'good' : 'waiting'}>
          <Icon aria-hidden="true" />
          {on ? t('on') : t('off')}
        </StatusPill>
      </span>
    </li>
  );
}
