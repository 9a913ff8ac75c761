'use client';
import { useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { lineOfFloor } from '../_model/floor.ts';
import { nextSpeakers } from '../_model/hall-people.ts';
import { stageOf, stageVoices } from '../_model/stage.ts';
import { FloorTimer } from '../_stage/floor-timer.tsx';
import { HallName, HallPicture } from './hall-picture.tsx';

/** Who speaks, as large as the screen allows; in an exchange both sides, beside each other. */
export function HallSpeaker({ compact = false }: { compact?: boolean }) {
  const t = useTranslations('display');
  const present = usePresent();
  const stage = stageOf(present);
  const voices = stageVoices(present);
  const apart = voices.filter((one) => !one.samePicture);
  const inside = voices.filter((one) => one.samePicture);
  const { floor } = stage;
  const partner = apart.find(({ voice }) => voice.role === 'partner');
  const timer = floor && <FloorTimer floor={floor} />;
  const line = lineOfFloor(present);
  // What somebody speaks about is said where it is the point: of a question.
  const tag = floor && floor.kind !== 'speech' ? t(`kinds.${floor.kind}`) : null;
  return (
    <section className="hall-speaker" data-compact={compact} data-pictures={1 + apart.length}>
      {!compact && floor?.kind === 'question' && line && line.topic !== '' && (
        <p className="hall-topic">{t('about', { topic: line.topic })}</p>
      )}
      <div className="hall-pictures">
        <HallPicture seen={stage}>
          <div className="hall-names">
            <HallName seen={stage} tag={tag} microphone={floor?.microphone} />
            {inside.map((one) => (
              <HallName
                key={one.voice.personId}
                seen={one}
                tag={t(`voices.${one.voice.role}`)}
                microphone={one.voice.microphone}
              />
            ))}
          </div>
          {!partner && timer}
        </HallPicture>
        {apart.map((one) => (
          <HallPicture key={one.voice.personId} seen={one}>
            <HallName
              seen={one}
              tag={t(`voices.${one.voice.role}`)}
              microphone={one.voice.microphone}
            />
            {one === partner && timer}
          </HallPicture>
        ))}
      </div>
      {!compact && <NextSpeakers />}
    </section>
  );
}

/** Who is to speak next, so that they can make ready. */
function NextSpeakers() {
  const t = useTranslations('display');
  const next = nextSpeakers(usePresent(), 3);
  if (next.length === 0) return null;
  return (
    <p className="hall-next">
      <span>{t('next')}</span>
      {next.map(({ personId, name }) => (
        <b key={personId}>{name}</b>
      ))}
    </p>
  );
}
