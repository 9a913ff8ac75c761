'use client';
import { MicOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { VoiceView } from '../../../server/speakers/contract.ts';
import type { StageView } from '../_model/stage.ts';
import { NoPicture } from '../_stage/no-picture.tsx';
import { usePicture } from '../_video/use-picture.ts';
import { VideoView } from '../_video/video-view.tsx';

type Seen = Omit<StageView, 'floor'>;

/** A picture as large as its place, with what stands at its foot. */
export function HallPicture({ seen, children }: { seen: Seen; children: ReactNode }) {
  const t = useTranslations('room.stage');
  const picture = usePicture(seen.identity, null);
  const who = seen.speaker?.name ?? seen.site?.name ?? '';
  return (
    <div className="hall-picture" data-picture={picture !== null}>
      {picture ? (
        <VideoView track={picture.track} label={t('pictureOf', { who })} />
      ) : (
        <NoPicture name={who} kind={seen.speaker ? 'person' : 'site'} />
      )}
      <div className="hall-picture-foot">{children}</div>
    </div>
  );
}

/** Name, office and unit of whoever is seen; how they have come to speak, if that needs a word. */
export function HallName(props: {
  seen: Seen;
  tag?: string | null;
  microphone?: VoiceView['microphone'];
}) {
  const { seen, tag, microphone } = props;
  const t = useTranslations('room.stage');
  const { speaker, site } = seen;
  if (!speaker) {
    return (
      site && (
        <div className="hall-name" data-speaking="false">
          <b>{site.name}</b>
        </div>
      )
    );
  }
  const place =
    site?.siteRole === 'individual' ? t('remotely') : site?.siteRole === 'host' ? null : site?.name;
  const lines = [[speaker.title, speaker.unit].filter(Boolean).join(' · '), place];
  return (
    <div className="hall-name name-line" data-speaking="true">
      {tag && <em>{tag}</em>}
      <b>
        {(microphone === 'closed' || microphone === 'muted') && (
          <MicOff role="img" aria-label={t('muted')} />
        )}
        {speaker.name}
      </b>
      {lines.filter(Boolean).map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  );
}
