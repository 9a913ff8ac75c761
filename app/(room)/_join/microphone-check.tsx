'use client';
import { Mic } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/app/_ui/button.tsx';
import { DeviceFailureNote } from '../_floor/device-failure-note.tsx';
import { useRoomMedia } from '../_video/media-context.tsx';
import { useDeviceTrial } from './use-device-trial.ts';
import { useSoundLevel } from './use-sound-level.ts';

/** The microphone's level while speaking, before the meeting; nobody hears it yet. */
export function MicrophoneCheck() {
  const t = useTranslations('devices.check');
  const { snapshot } = useRoomMedia();
  const trial = useDeviceTrial('microphone');
  const { track, failure } = snapshot.local.microphone;
  const level = useSoundLevel(track);
  return (
    <div className="microphone-check">
      {track ? (
        <>
          <p id="microphone-level">
            <Mic aria-hidden="true" /> {level > 0.05 ? t('hearsYou') : t('saySomething')}
          </p>
          <meter min={0} max={1} value={level} aria-labelledby="microphone-level" />
        </>
      ) : (
        <Button variant="quiet" busy={trial.pending} onClick={trial.start}>
          {t('tryMicrophone')}
        </Button>
      )}
      {failure && <DeviceFailureNote source="microphone" failure={failure} />}
      {failure && <p className="device-note">{t('joinWithoutMicrophone')}</p>}
    </div>
  );
}
