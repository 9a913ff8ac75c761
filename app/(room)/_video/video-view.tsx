'use client';
import { useEffect, useRef } from 'react';

/** A moving picture without sound: sound is played once, by the media session. */
export function VideoView(props: {
  track: MediaStreamTrack;
  label: string;
  mirrored?: boolean;
  fit?: 'cover' | 'contain';
}) {
  const { track, label, mirrored = false, fit = 'cover' } = props;
  const element = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const video = element.current;
    if (!video) return;
    video.srcObject = new MediaStream([track]);
    return () => {
      video.srcObject = null;
    };
  }, [track]);
  return (
    <video
      ref={element}
      className="video-view"
      data-fit={fit}
      data-mirrored={mirrored}
      aria-label={label}
      autoPlay
      playsInline
      muted
      disablePictureInPicture
    />
  );
}
