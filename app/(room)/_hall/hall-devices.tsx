'use client';
import { VolumeX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { useRoomMedia } from '../_video/media-context.tsx';

const sources = ['camera', 'microphone'] as const;

/**
 * Opens the hall's camera and microphone and keeps them ready: what is sent is decided by grants
 * alone. Says on the screen what is missing, since nobody sits at it.
 */
export function HallDevices() {
  const t = useTranslations('display.devices');
  const names = useTranslations('devices');
  const { session, snapshot } = useRoomMedia();
  useEffect(() => {
    if (!session) return;
    for (const source of sources) void session.enable(source);
  }, [session]);
  const failed = sources.flatMap((source) => {
    const { failure } = snapshot.local[source];
    return failure ? [{ source, failure }] : [];
  });
  if (snapshot.playbackBlocked) {
    return (
      <button type="button" className="hall-note" onClick={() => void session?.resumePlayback()}>
        <VolumeX aria-hidden="true" />
        {t('playbackBlocked')}
      </button>
    );
  }
  if (snapshot.status.state === 'replaced') {
    return <p className="hall-note">{t('replaced')}</p>;
  }
  return failed.map(({ source, failure }) => (
    <p key={source} className="hall-note" role="alert">
      {names(`failures.${failure}`, { device: names(`names.${source}`) })}
    </p>
  ));
}
