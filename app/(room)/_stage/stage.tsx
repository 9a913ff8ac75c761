'use client';
import { useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { stageOf, stageVoices } from '../_model/stage.ts';
import { FloorTimer } from './floor-timer.tsx';
import { NameLine } from './name-line.tsx';
import { StagePicture } from './stage-picture.tsx';

/** Who speaks, large; in an exchange both sides beside each other. Nothing may cover it. */
export function Stage({ ownIdentity }: { ownIdentity: string | null }) {
  const t = useTranslations('room.stage');
  const present = usePresent();
  const stage = stageOf(present);
  const voices = stageVoices(present);
  const { floor } = stage;
  const apart = voices.filter((one) => !one.samePicture);
  const inside = voices.filter((one) => one.samePicture);
  // The time that runs in an exchange is that of whoever answers.
  const answering = apart.find(({ voice }) => voice.role === 'partner');
  const timer = floor && <FloorTimer floor={floor} />;
  return (
    <section className="stage" aria-label={t('label')}>
      <StagePicture
        seen={stage}
        ownDevice={floor !== null && floor.siteId === null}
        ownIdentity={ownIdentity}
      >
        <div className="name-lines">
          <NameLine stage={stage} microphone={floor?.microphone} />
          {inside.map((one) => (
            <NameLine key={one.voice.personId} stage={one} voice={one.voice} />
          ))}
        </div>
        {!answering && timer}
      </StagePicture>
      {apart.map((one) => (
        <StagePicture
          key={one.voice.personId}
          seen={one}
          ownDevice={one.voice.siteId === null}
          ownIdentity={ownIdentity}
        >
          <NameLine stage={one} voice={one.voice} />
          {one === answering && timer}
        </StagePicture>
      ))}
    </section>
  );
}
