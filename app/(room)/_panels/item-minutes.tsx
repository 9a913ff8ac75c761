'use client';
import { useTranslations } from 'next-intl';
import { useServerNow } from '@/app/_sync/use-server-now.ts';
import type { AgendaItemView } from '../../../server/agenda/contract.ts';
import { fullMinutes, itemSpentMs } from '../_model/agenda-time.ts';

/** Minutes that an item took beside those that were planned; only those planned before it begins. */
export function ItemMinutes({ item }: { item: AgendaItemView }) {
  const t = useTranslations('room.panels');
  const now = useServerNow();
  const { plannedMinutes: planned } = item;
  if (item.startedAt === null || now === null) return t('minutes', { count: planned });
  const spent = fullMinutes(itemSpentMs(item, now));
  return (
    <span className="item-minutes" data-over={spent > planned}>
      {t('minutesSpent', { spent, planned })}
    </span>
  );
}
