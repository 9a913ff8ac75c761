'use client';
import { CloudOff, MonitorSmartphone, Unplug, VolumeX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useLive } from '@/app/_sync/feed-context.tsx';
import { useDevice } from '../_room/device-context.tsx';
import { useRoomMedia } from '../_video/media-context.tsx';

/** One line for what is wrong at present; everything below stays readable. */
export function Strips() {
  const t = useTranslations('room.strips');
  const link = useLive((state) => state.link.state);
  const { rejoin } = useDevice();
  const { session, snapshot } = useRoomMedia();
  if (link === 'lost') {
    return (
      <div className="strip" data-tone="warn" role="status">
        <CloudOff aria-hidden="true" size={20} />
        {t('feedLost')}
      </div>
    );
  }
  if (snapshot.playbackBlocked) {
    return (
      <button
        type="button"
        className="strip"
        data-tone="act"
        onClick={() => void session?.resumePlayback()}
      >
        <VolumeX aria-hidden="true" size={20} />
        {t('playbackBlocked')}
      </button>
    );
  }
  if (snapshot.status.state === 'replaced') {
    return (
      <button type="button" className="strip" data-tone="act" onClick={rejoin}>
        <MonitorSmartphone aria-hidden="true" size={20} />
        {t('replaced')}
      </button>
    );
  }
  if (snapshot.status.state === 'reconnecting') {
    return (
      <div className="strip" data-tone="warn" role="status">
        <Unplug aria-hidden="true" size={20} />
        {t('mediaLost')}
      </div>
    );
  }
  if (snapshot.status.state === 'failed') {
    return (
      <div className="strip" data-tone="warn" role="status">
        <Unplug aria-hidden="true" size={20} />
        {t(`mediaFailed.${snapshot.status.reason}`)}
      </div>
    );
  }
  return null;
}
