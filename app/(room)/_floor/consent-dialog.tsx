'use client';
import { Mic } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { Dialog, DialogActions } from '@/app/_ui/dialog.tsx';
import { type OwnVoice, ownVoice } from '../_model/floor.ts';
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
  const decline = useDecline();
  const [opening, setOpening] = useState(false);
  const voice = ownVoice(present);
  const asked = voice?.microphone === 'awaiting-consent' && voice.siteId === null;
  if (!asked || kind !== 'remote') return null;
  const about = { meetingId, requestId: voice.requestId };
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
        <Button variant="quiet" busy={decline.busy} onClick={() => decline.say(voice)}>
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

/** Not now: the floor, or the part in it, goes back to the chair. */
function useDecline() {
  const { meetingId } = useDevice();
  const floor = useCommand('speakers.end-floor');
  const partner = useCommand('speakers.end-exchange');
  const interjection = useCommand('speakers.end-interjection');
  const commands = { floor, partner, interjection };
  const say = ({ as, requestId }: NonNullable<OwnVoice>) =>
    void commands[as].run({ meetingId, requestId });
  return { say, busy: floor.busy || partner.busy || interjection.busy };
}
