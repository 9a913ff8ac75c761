'use client';
import { useTranslations } from 'next-intl';
import { useServerNow } from '@/app/_sync/use-server-now.ts';
import type { AgendaItemView } from '../../../server/agenda/contract.ts';
import { itemLeftMs, readTimer } from '../_words/clock-text.ts';

/** " · còn 12:40", or how far the item is over its time. */
export function ItemTime({ item }: { item: AgendaItemView }) {
  const t = useTranslations('room.header');
  const now = useServerNow();
  const left = now === null ? null : itemLeftMs(item, now);
  if (left === null) return null;
  const { text, tone } = readTimer(left);
  if (tone === 'overrun') {
    return <span data-tone="overrun"> · {t('itemOver', { time: text.slice(1) })}</span>;
  }
  return <span> · {t('itemLeft', { time: text })}</span>;
}
