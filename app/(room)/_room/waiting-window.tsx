'use client';
import { useTranslations } from 'next-intl';
import { Spinner } from '@/app/_ui/spinner.tsx';

/** Until the meeting has been received. */
export function WaitingWindow({ lost = false }: { lost?: boolean }) {
  const t = useTranslations('room.waiting');
  return (
    <main className="waiting-window" aria-busy="true">
      <Spinner />
      <p role="status">{lost ? t('lost') : t('opening')}</p>
    </main>
  );
}
