'use client';
import { useFormatter, useTranslations } from 'next-intl';
import { Banner } from '@/app/_ui/banner.tsx';
import type { AgendaPlan } from '../../../../../../server/agenda/plan-contract.ts';
import type { AgendaClock } from './agenda-clock.ts';

/** From when to when the agenda runs, and whether that fits the meeting. */
export function AgendaSummary({ plan, clock }: { plan: AgendaPlan; clock: AgendaClock }) {
  const t = useTranslations('agendaEditor');
  const format = useFormatter();
  const hour = (moment: Date) =>
    format.dateTime(moment, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const facts = [
    [t('begins'), hour(new Date(plan.startsAt))],
    [t('total'), t('minutes', { minutes: clock.totalMinutes })],
    [t('ends'), hour(clock.endsAt)],
    [t('plannedEnd'), hour(new Date(plan.endsAt))],
  ];
  return (
    <div className="flex flex-col gap-3">
      <dl className="grid grid-cols-2 gap-x-6 gap-y-3 rounded-lg border-(length:--border-width) border-line bg-paper px-5 py-4 sm:grid-cols-4">
        {facts.map(([label, value]) => (
          <div key={label} className="flex flex-col">
            <dt className="text-sm text-ink-2">{label}</dt>
            <dd className="text-xl font-semibold tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      {clock.lateMinutes > 0 && (
        <Banner tone="warn">{t('late', { minutes: clock.lateMinutes })}</Banner>
      )}
      {!plan.editable && <Banner tone="info">{t('readOnly')}</Banner>}
    </div>
  );
}
