'use client';
import clsx from 'clsx';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { ClockedItem } from './agenda-clock.ts';
import { useAgenda } from './agenda-context.ts';
import { ItemFacts } from './item-facts.tsx';
import { ItemMenu } from './item-menu.tsx';

interface Props {
  clocked: ClockedItem;
  grip: ReactNode;
  parentId: string | null;
  /** The sibling above; null for the first one. */
  beforeItemId: string | null;
  /** The sub-items. */
  children: ReactNode;
}

/** One item of the agenda: its time, what it is, who does what for it. */
export function ItemCard({ clocked, grip, parentId, beforeItemId, children }: Props) {
  const { item, number, startsAt, endsAt, overrunMinutes } = clocked;
  const t = useTranslations('agendaEditor');
  const format = useFormatter();
  const { editable } = useAgenda();
  const hour = (moment: Date) =>
    format.dateTime(moment, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return (
    <article
      aria-label={`${number}. ${item.title}`}
      className={clsx(
        'flex flex-col gap-3 rounded-lg border-(length:--border-width) border-line p-4',
        parentId === null ? 'bg-paper' : 'bg-paper-2',
      )}
    >
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2 sm:flex-nowrap">
        <p className="flex w-full shrink-0 flex-wrap items-baseline gap-x-2 tabular-nums sm:w-32 sm:flex-col">
          <span className="font-semibold">
            {hour(startsAt)} – {hour(endsAt)}
          </span>
          <span className="text-sm text-ink-2">{t('minutes', { minutes: item.minutes })}</span>
        </p>
        <div className="flex min-w-0 flex-1 basis-full flex-col gap-2 sm:basis-auto">
          <h3 className="text-lg font-semibold leading-snug">
            {number}. {item.title}
          </h3>
          <ItemFacts item={item} />
          {overrunMinutes > 0 && (
            <p className="text-sm font-medium text-warn">
              {t('partsTooLong', { minutes: overrunMinutes })}
            </p>
          )}
        </div>
        {editable && (
          <div className="flex shrink-0 items-start">
            {grip}
            <ItemMenu item={item} beforeItemId={beforeItemId} hasParts={clocked.parts.length > 0} />
          </div>
        )}
      </div>
      {children}
    </article>
  );
}
