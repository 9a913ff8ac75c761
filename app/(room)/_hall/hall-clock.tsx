'use client';
import { useTranslations } from 'next-intl';
import { useServerNow } from '@/app/_sync/use-server-now.ts';

/** "còn 12 phút" until a moment; nothing once it has passed. */
export function HallCountdown({ until }: { until: string }) {
  const t = useTranslations('display');
  const now = useServerNow();
  if (now === null) return null;
  const minutes = Math.ceil((Date.parse(until) - now) / 60_000);
  return minutes > 0 ? <p className="hall-countdown">{t('minutesLeft', { minutes })}</p> : null;
}
