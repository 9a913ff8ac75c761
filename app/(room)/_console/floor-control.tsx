'use client';
import { useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { FloorTimer } from '../_stage/floor-timer.tsx';
import { CallSomeone } from './call-someone.tsx';
import { ConsoleSection } from './console-section.tsx';
import { SiteMicrophones } from './site-microphones.tsx';
import { SpeakingNow } from './speaking-now.tsx';
import { VoiceControls } from './voice-controls.tsx';

/** Who has the floor, who is heard beside, and the chair's hand on each. */
export function FloorControl() {
  const t = useTranslations('console.floor');
  const { floor } = usePresent().speakers;
  return (
    <ConsoleSection title={t('title')} aside={floor && <FloorTimer floor={floor} />}>
      {floor ? (
        <>
          <SpeakingNow floor={floor} />
          <VoiceControls floor={floor} />
        </>
      ) : (
        <p className="console-quiet">{t('nobody')}</p>
      )}
      <CallSomeone />
      <SiteMicrophones />
    </ConsoleSection>
  );
}
