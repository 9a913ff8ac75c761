'use client';
import { Video } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/app/_ui/button.tsx';
import { DeviceFailureNote } from '../_floor/device-failure-note.tsx';
import { useRoomMedia } from '../_video/media-context.tsx';
import { VideoView } from '../_video/video-view.tsx';
import { useDeviceTrial } from './use-device-trial.ts';

/** The camera's picture before anybody else sees it. */
export function CameraCheck() {
  const t = useTranslations('devices.check');
  const { snapshot } = useRoomMedia();
  const trial = useDeviceTrial('camera');
  const { track, failure } = snapshot.local.camera;
  return (
    <div className="camera-check">
      <div className="camera-preview">
        {track ? (
          <VideoView track={track} label={t('preview')} mirrored />
        ) : (
          <span>
            <Video aria-hidden="true" size={36} />
            {t('cameraOff')}
          </span>
        )}
      </div>
      {failure && <DeviceFailureNote source="camera" failure={failure} />}
      {track ? (
        <Button variant="quiet" onClick={trial.stop}>
          {t('turnCameraOff')}
        </Button>
      ) : (
        <Button variant="quiet" busy={trial.pending} onClick={trial.start}>
          {t('tryCamera')}
        </Button>
      )}
      {failure && <p className="device-note">{t('joinWithoutCamera')}</p>}
    </div>
  );
}
