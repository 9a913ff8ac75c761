'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog.tsx';
import { useDevice } from '../_room/device-context.tsx';
import { useCommand } from '../_room/use-command.ts';
import { ConsoleSection } from './console-section.tsx';

/** Opening the meeting, and ending it; both asked once more. */
export function SessionControl() {
  const t = useTranslations('console.session');
  const { meeting } = usePresent().meetings;
  const { meetingId } = useDevice();
  const open = useCommand('meetings.open-session');
  const end = useCommand('meetings.end-session');
  const [asking, setAsking] = useState(false);
  const running = meeting.status === 'in-session';
  if (meeting.status === 'ended' || meeting.status === 'cancelled') return null;
  const confirm = async () => {
    await (running ? end : open).run({ meetingId });
    setAsking(false);
  };
  return (
    <ConsoleSection title={t('title')}>
      <Button variant={running ? 'danger' : 'primary'} onClick={() => setAsking(true)}>
        {running ? t('end') : t('open')}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={running ? t('endTitle') : t('openTitle')}
        text={running ? t('endText') : t('openText')}
        confirmLabel={running ? t('end') : t('open')}
        busy={open.busy || end.busy}
        onConfirm={() => void confirm()}
      />
    </ConsoleSection>
  );
}
