'use client';
import { SlidersHorizontal } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { waitingRequests } from '@/app/_sync/speaking-order.ts';
import { Button } from '@/app/_ui/button.tsx';
import { SpokenList } from '../_panels/spoken-list.tsx';
import { useShownPart } from '../_panels/use-shown-part.ts';
import { ConsoleSection } from './console-section.tsx';
import { PolicyDialog } from './policy-dialog.tsx';
import { QueueEntry } from './queue-entry.tsx';

/** The speaking list under the chair's hand: one tap gives the floor. */
export function QueueControl() {
  const t = useTranslations('console.queue');
  const { requests, policy } = usePresent().speakers;
  const waiting = useMemo(() => waitingRequests(requests), [requests]);
  const { shown, hidden, showMore } = useShownPart(waiting);
  const [setting, setSetting] = useState(false);
  return (
    <ConsoleSection title={t('title')} aside={t('count', { count: waiting.length })}>
      <div className="console-policy">
        <span>{t('orderedBy', { order: t(`orders.${policy.order}`) })}</span>
        <button
          type="button"
          className="console-icon"
          aria-label={t('setPolicy')}
          title={t('setPolicy')}
          onClick={() => setSetting(true)}
        >
          <SlidersHorizontal aria-hidden="true" />
        </button>
      </div>
      {waiting.length === 0 && <p className="console-quiet">{t('empty')}</p>}
      <ol className="queue">
        {shown.map((request, index) => (
          <QueueEntry key={request.id} request={request} index={index} waiting={waiting} />
        ))}
      </ol>
      {hidden > 0 && <Button onClick={showMore}>{t('more', { count: hidden })}</Button>}
      <SpokenList />
      {setting && <PolicyDialog onClose={() => setSetting(false)} />}
    </ConsoleSection>
  );
}
