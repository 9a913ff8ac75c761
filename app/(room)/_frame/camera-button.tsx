'use client';
import { Video, VideoOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useDevice } from '../_room/device-context.tsx';
import { useSayDeviceFailure } from '../_room/use-say-failure.ts';
import { useRoomMedia } from '../_video/media-context.tsx';
import { BarButton } from './bar-button.tsx';

/** The own camera, as far as the media server receives it. A device in the hall has none. */
export function CameraButton() {
  const t = useTranslations('room.bar');
  const { kind } = useDevice();
  const { session, snapshot } = useRoomMedia();
  const sayFailure = useSayDeviceFailure();
  const [opening, setOpening] = useState(false);
  if (kind === 'room') return null;
  const { track, published, receiving } = snapshot.local.camera;
  const press = async () => {
    if (!session) return;
    if (track) {
      session.disable('camera');
      return;
    }
    setOpening(true);
    const opened = await session.enable('camera');
    setOpening(false);
    if (!opened.ok) sayFailure('camera', opened.failure);
  };
  const on = published && receiving;
  return (
    <BarButton
      device
      icon={track ? Video : VideoOff}
      tone={on ? 'on' : track ? 'waiting' : 'off'}
      pressed={track !== null}
      busy={opening}
      onClick={() => void press()}
      note={track && !on ? t('sending') : undefined}
    >
      {track ? t('cameraOn') : t('cameraOff')}
    </BarButton>
  );
}
