'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Banner } from '@/app/_ui/banner.tsx';

/** A newer page was stored while this one is open; nothing is interrupted for it. */
export function UpdateNotice() {
  const t = useTranslations('offline');
  const [updated, setUpdated] = useState(false);
  useEffect(() => {
    const workers = navigator.serviceWorker;
    if (!workers?.controller) return;
    const changed = () => setUpdated(true);
    workers.addEventListener('controllerchange', changed);
    return () => workers.removeEventListener('controllerchange', changed);
  }, []);
  return updated && <Banner tone="info">{t('updated')}</Banner>;
}
