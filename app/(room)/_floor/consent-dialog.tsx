'use client';
import { Mic } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { Dialog, DialogActions } from '@/app/_ui/dialog.tsx';
import { useDevice } from '../_room/device-context.tsx';
import { useCommand } from '../_room/use-command.ts';
import { useRoomMedia } from '../_video/media-context.tsx';
import { DeviceFailureNote } from './device-failure-note.tsx';

/** The first time the floor is given to a device at home, its user says yes to being heard. */
export function ConsentDialog() {
  const t = useTranslations('room.floor');
  const present = usePresent();
  const { meetingId, kind } = useDevice();
  const { session, snapshot } = useRoomMedia();
  const consent = useCommand('speakers.consent-to-microphone');
  const decline = useCommand('speakers.end-floor');
  const [opening, setOpening] = useState(false);
  const { floor } = present.speakers;
  const asked =
    floor !== null &&
    floor.personId === present.me.personId &&
    floor.microphone === 'awaiting-consent';
  if (!asked || kind !== 'remote') return null;
  const about = { meetingId, requestId: floor.requestId };
  const agree = async () => {
    setOpening(true);
    const opened = await session?.enable('microphone');
    if (opened?.ok) {
      const agreed = await consent.run(about);
      if (!agreed.ok) session?.disable('microphone');
    }
    setOpening(false);
  };
  const { failure } = snapshot.local.microphone;
  const council = present.meetings.meeting.councilStyle;
  return (
    <Dialog
      open
      dismissible={false}
      title={council ? t('consentTitleCouncil') : t('consentTitle')}
      onOpenChange={() => {}}
    >
      <p>{t('consentQuestion')}</p>
      {failure && <DeviceFailureNote source="microphone" failure={failure} />}
      <DialogActions>
        <Button variant="quiet" busy={decline.busy} onClick={() => void decline.run(about)}>
          {t('notYet')}
        </Button>
        <Button variant="primary" busy={opening} onClick={() => void agree()}>
          <Mic aria-hidden="true" />
          {t('openMicrophone')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
