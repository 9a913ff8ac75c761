'use client';
import { useLocale, useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { useServerNow } from '@/app/_sync/use-server-now.ts';
import { currentItem, mainItemCount } from '../_model/agenda.ts';
import { timeOfDay } from '../_words/clock-text.ts';

/** Which item, and what time it is. */
export function HallTop() {
  const t = useTranslations('display');
  const locale = useLocale();
  const present = usePresent();
  const now = useServerNow();
  const item = currentItem(present);
  return (
    <header className="hall-top">
      <span>
        {item && t('item', { position: item.number, count: mainItemCount(present) })}
        <b>{item?.title ?? present.meetings.meeting.title}</b>
      </span>
      <time>{now !== null && timeOfDay(now, locale)}</time>
    </header>
  );
}
