'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { StageView } from '../_model/stage.ts';
import { usePicture } from '../_video/use-picture.ts';
import { VideoView } from '../_video/video-view.tsx';
import { NoPicture } from './no-picture.tsx';

/** One picture of the stage with what stands at its foot. */
export function StagePicture(props: {
  seen: Omit<StageView, 'floor'>;
  /** The person's own device carries it, not a site. */
  ownDevice: boolean;
  ownIdentity: string | null;
  children: ReactNode;
}) {
  const { seen, ownDevice } = props;
  const t = useTranslations('room.stage');
  const picture = usePicture(seen.identity, props.ownIdentity);
  const who = seen.speaker?.name ?? seen.site?.name ?? '';
  return (
    <div className="stage-picture">
      {picture ? (
        <VideoView
          track={picture.track}
          label={t('pictureOf', { who })}
          mirrored={picture.mine && ownDevice}
        />
      ) : (
        <NoPicture
          name={who}
          kind={seen.speaker ? 'person' : 'site'}
          reason={ownDevice ? t('speakerNoPicture') : t('siteNoPicture')}
        />
      )}
      <div className="stage-foot">{props.children}</div>
    </div>
  );
}
