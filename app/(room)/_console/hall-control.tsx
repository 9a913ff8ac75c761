'use client';
import { Presentation } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { useToast } from '@/app/_ui/toast.tsx';
import { hallLayout } from '../_model/hall-layout.ts';
import { documentOf } from '../_model/shown-document.ts';
import { useDevice } from '../_room/device-context.tsx';
import { useCommand } from '../_room/use-command.ts';
import { ClaimDialog } from './claim-dialog.tsx';
import { ConsoleSection } from './console-section.tsx';
import { HallScreenEntry } from './hall-screen-entry.tsx';

/** What the hall sees at present, the shown document under control, and every screen by itself. */
export function HallControl() {
  const t = useTranslations('console.hall');
  const present = usePresent();
  const { meetingId } = useDevice();
  const toast = useToast();
  const show = useCommand('documents.show');
  const stop = useCommand('documents.stop-showing');
  const [claiming, setClaiming] = useState(false);
  const { shown } = present.documents;
  const { displays } = present.displays;
  const document = documentOf(present, shown?.documentId ?? null);
  const stopShowing = async () => {
    if (!shown) return;
    const { documentId, page } = shown;
    const answer = await stop.run({ meetingId });
    if (!answer.ok) return;
    const again = () => void show.run({ meetingId, documentId, page });
    toast({ tone: 'info', text: t('stopped'), action: { label: t('undo'), onPress: again } });
  };
  return (
    <ConsoleSection title={t('title')} aside={displays.length > 0 ? displays.length : null}>
      <p className="console-now">{t(`layouts.${hallLayout(present).name}`)}</p>
      {shown && (
        <p className="console-quiet">
          {t('showing', { number: document?.docNumber ?? '', page: shown.page })}
        </p>
      )}
      {displays.length === 0 && (
        <p className="console-quiet">{t('none', { address: '/display' })}</p>
      )}
      {displays.length > 0 && (
        <ul className="hall-screens" aria-label={t('screens')}>
          {displays.map((screen) => (
            <HallScreenEntry key={screen.id} screen={screen} />
          ))}
        </ul>
      )}
      <div className="console-row">
        {shown && (
          <Button variant="quiet" busy={stop.busy} onClick={() => void stopShowing()}>
            <Presentation aria-hidden="true" />
            {t('stopShowing')}
          </Button>
        )}
        <Button variant="act" onClick={() => setClaiming(true)}>
          {t('add')}
        </Button>
      </div>
      <ClaimDialog key={displays.length} open={claiming} onOpenChange={setClaiming} />
    </ConsoleSection>
  );
}
