'use client';
import { Video } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/app/_ui/button.tsx';
import { DeviceFailureNote } from '../_floor/device-failure-note.tsx';
import { useRoomMedia } from '../_video/media-context.tsx';
import { VideoView } from '../_video/video-view.tsx';

/** The camera's picture before anybody else sees it. */
export function CameraCheck() {
  const t = useTranslations('devices.check');
  const { session, snapshot } = useRoomMedia();
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
        <Button variant="quiet" onClick={() => session?.disable('camera')}>
          {t('turnCameraOff')}
        </Button>
      ) : (
        <Button variant="quiet" disabled={!session} onClick={() => void session?.enable('camera')}>
          {t('tryCamera')}
        </Button>
      )}
      {failure && <p className="device-note">{t('joinWithoutCamera')}</p>}
    </div>
  );
}
