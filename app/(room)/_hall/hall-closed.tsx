'use client';
import { DoorClosed } from 'lucide-react';
import { useTranslations } from 'next-intl';

/** Of a closed session the hall learns that there is one, and nothing else. */
export function HallClosed() {
  const t = useTranslations('display');
  return (
    <div className="hall-break hall-closed">
      <DoorClosed aria-hidden="true" strokeWidth={1.5} />
      <h1>{t('closedSession')}</h1>
    </div>
  );
}
