'use client';
import { ExternalLink, Presentation } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { useToast } from '@/app/_ui/toast.tsx';
import { hallLayout } from '../_model/hall-layout.ts';
import { documentOf } from '../_model/shown-document.ts';
import { useDevice } from '../_room/device-context.tsx';
import { useCommand } from '../_room/use-command.ts';
import { ConsoleSection } from './console-section.tsx';

/** What the hall sees at present, and the shown document under control. */
export function HallControl() {
  const t = useTranslations('console.hall');
  const present = usePresent();
  const { meetingId } = useDevice();
  const toast = useToast();
  const show = useCommand('documents.show');
  const stop = useCommand('documents.stop-showing');
  const { shown } = present.documents;
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
    <ConsoleSection title={t('title')}>
      <p className="console-now">{t(`layouts.${hallLayout(present).name}`)}</p>
      {shown && (
        <p className="console-quiet">
          {t('showing', { number: document?.docNumber ?? '', page: shown.page })}
        </p>
      )}
      <div className="console-row">
        {shown && (
          <Button variant="quiet" busy={stop.busy} onClick={() => void stopShowing()}>
            <Presentation aria-hidden="true" />
            {t('stopShowing')}
          </Button>
        )}
        <a
          className="plain-button"
          href={`/meetings/${meetingId}/display`}
          target="_blank"
          rel="noreferrer"
        >
          <ExternalLink aria-hidden="true" size={20} />
          {t('openDisplay')}
        </a>
      </div>
    </ConsoleSection>
  );
}
