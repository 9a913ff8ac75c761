'use client';
import { MicOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { FloorView, VoiceView } from '../../../server/speakers/contract.ts';
import type { StageView } from '../_model/stage.ts';

interface Props {
  stage: Omit<StageView, 'floor'>;
  /** Of whoever has the floor. */
  microphone?: FloorView['microphone'];
  /** Set for somebody who is heard beside the floor. */
  voice?: VoiceView;
}

/** Name, title and place of whoever is on stage, and whether they are muted. */
export function NameLine({ stage, microphone, voice }: Props) {
  const t = useTranslations('room.stage');
  if (!stage.speaker) {
    if (!stage.site) return null;
    return (
      <div className="name-line" data-speaking="false">
        <b>{stage.site.name}</b>
        <span>{t('nobodySpeaks')}</span>
      </div>
    );
  }
  const place = stage.site?.siteRole === 'individual' ? t('remotely') : stage.site?.name;
  const where = [stage.speaker.title, place].filter(Boolean).join(' · ');
  const state = voice?.microphone ?? microphone;
  return (
    <div className="name-line" data-speaking="true" data-voice={voice?.role}>
      <b>
        {(state === 'closed' || state === 'muted') && (
          <MicOff role="img" aria-label={t('muted')} size={18} />
        )}
        {stage.speaker.name}
      </b>
      <span>
        {voice && <em>{t(`voices.${voice.role}`)}</em>}
        {voice?.microphone === 'awaiting-consent' ? t('awaitingConsent') : where}
      </span>
    </div>
  );
}
