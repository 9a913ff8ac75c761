'use client';
import { Lock } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { timeOfDay } from '../_words/clock-text.ts';

/** In the place of stage and panels, for whoever is not named: what goes on, and that it will end. */
export function ClosedWindow() {
  const t = useTranslations('room.closed');
  const locale = useLocale();
  const { deliberation, agenda } = usePresent();
  const { closed } = deliberation;
  const item = agenda.items.find(({ id }) => id === closed?.itemId);
  if (!closed) return null;
  return (
    <section className="closed-window" role="status">
      <Lock aria-hidden="true" size={48} />
      <h2>{t('title')}</h2>
      {item && (
        <p className="closed-item">{t('item', { number: item.number, title: item.title })}</p>
      )}
      <p>{t('since', { time: timeOfDay(closed.startedAt, locale) })}</p>
      <p className="closed-hint">{t('hint')}</p>
    </section>
  );
}
