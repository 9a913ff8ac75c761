import clsx from 'clsx';
import { useFormatter, useTranslations } from 'next-intl';
import type { MeetingPlan } from '../../../../server/meetings/overview-contract.ts';
import { Section } from './section.tsx';

/** The agenda as it is read; it is edited on a page of its own. */
export function AgendaGlance({ plan }: { plan: MeetingPlan }) {
  const t = useTranslations('planning.agenda');
  const format = useFormatter();
  const hour = (time: string) =>
    format.dateTime(new Date(time), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return (
    <Section title={t('title')}>
      {plan.items.length === 0 ? (
        <p className="text-ink-2">{t('empty')}</p>
      ) : (
        <ol className="flex flex-col">
          {plan.items.map((item) => (
            <li
              key={item.id}
              className={clsx(
                'flex gap-4 border-line border-t py-3 first:border-t-0',
                item.number.includes('.') && 'pl-6 sm:pl-10',
              )}
            >
              <time dateTime={item.plannedStart} className="w-14 shrink-0 font-semibold">
                {hour(item.plannedStart)}
              </time>
              <div className="min-w-0 flex-1">
                <p>
                  {item.number}. {item.title}
                </p>
                <p className="text-sm text-ink-2">
                  {t('minutes', { minutes: item.plannedMinutes })}
                  {item.paperOnly && ` · ${t('paperOnly')}`}
                </p>
              </div>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
