'use client';
import { Lock } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { ConsoleSection } from '../_console/console-section.tsx';
import { currentItem } from '../_model/agenda.ts';
import { ClosedNow } from './closed-now.tsx';

const StartDialog = dynamic(() => import('./start-dialog.tsx').then((one) => one.StartDialog), {
  ssr: false,
});

/** Họp kín: begins it for named people, clears the hall, ends it. */
export function ClosedControl() {
  const t = useTranslations('console.closed');
  const present = usePresent();
  const { closed } = present.deliberation;
  const item = currentItem(present);
  const [choosing, setChoosing] = useState(false);
  const possible = present.meetings.meeting.status === 'in-session' && item !== null;
  return (
    <ConsoleSection title={t('title')} aside={closed ? t('on') : null}>
      {closed ? (
        <ClosedNow closed={closed} />
      ) : (
        <>
          <p className="console-now">{possible ? t('hint') : t('notNow')}</p>
          <Button disabled={!possible} onClick={() => setChoosing(true)}>
            <Lock aria-hidden="true" />
            {t('choose')}
          </Button>
        </>
      )}
      {choosing && item && !closed && (
        <StartDialog item={item} onClose={() => setChoosing(false)} />
      )}
    </ConsoleSection>
  );
}
