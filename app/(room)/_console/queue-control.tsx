'use client';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { waitingRequests } from '@/app/_sync/speaking-order.ts';
import { ConsoleSection } from './console-section.tsx';
import { QueueEntry } from './queue-entry.tsx';

/** The speaking list under the chair's hand: one tap gives the floor. */
export function QueueControl() {
  const t = useTranslations('console.queue');
  const present = usePresent();
  const waiting = useMemo(
    () => waitingRequests(present.speakers.requests),
    [present.speakers.requests],
  );
  return (
    <ConsoleSection title={t('title')} aside={t('count', { count: waiting.length })}>
      {waiting.length === 0 && <p className="console-quiet">{t('empty')}</p>}
      <ol className="queue">
        {waiting.map((request, index) => (
          <QueueEntry key={request.id} request={request} index={index} waiting={waiting} />
        ))}
      </ol>
    </ConsoleSection>
  );
}
