'use client';
import { CloudOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { useLive } from '@/app/_sync/feed-context.tsx';

const staleAfterMs = 5_000;

/** Says that what is shown may be out of date: no heartbeat for 5 s. */
export function StaleMark() {
  const t = useTranslations('display');
  const heardAt = useLive((state) => state.heardAt);
  const [stale, setStale] = useState(false);
  useEffect(() => {
    setStale(false);
    const left = staleAfterMs - (Date.now() - (heardAt ?? Date.now()));
    const timer = setTimeout(() => setStale(true), Math.max(0, left));
    return () => clearTimeout(timer);
  }, [heardAt]);
  if (!stale) return null;
  return (
    <p className="stale-mark" role="status">
      <CloudOff aria-hidden="true" />
      {t('stale')}
    </p>
  );
}
