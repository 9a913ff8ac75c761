'use client';
import { useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { stageOf } from '../_model/stage.ts';
import { usePicture } from '../_video/use-picture.ts';
import { VideoView } from '../_video/video-view.tsx';
import { FloorTimer } from './floor-timer.tsx';
import { NameLine } from './name-line.tsx';
import { NoPicture } from './no-picture.tsx';

/** Who speaks, large; nothing may cover it. */
export function Stage(props: { ownIdentity: string | null }) {
  const t = useTranslations('room.stage');
  const stage = stageOf(usePresent());
  const picture = usePicture(stage.identity, props.ownIdentity);
  const ownDevice = stage.floor !== null && stage.floor.siteId === null;
  const who = stage.speaker?.name ?? stage.site?.name ?? '';
  return (
    <section className="stage" aria-label={t('label')}>
      {picture ? (
        <VideoView
          track={picture.track}
          label={t('pictureOf', { who })}
          mirrored={picture.mine && ownDevice}
        />
      ) : (
        <NoPicture
          name={who}
          kind={stage.speaker ? 'person' : 'site'}
          reason={ownDevice ? t('speakerNoPicture') : t('siteNoPicture')}
        />
      )}
      <div className="stage-foot">
        <NameLine stage={stage} />
        {stage.floor && <FloorTimer floor={stage.floor} />}
      </div>
    </section>
  );
}
