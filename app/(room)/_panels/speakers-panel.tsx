'use client';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { waitingRequests } from '@/app/_sync/speaking-order.ts';
import { EmptyState } from '@/app/_ui/empty-state.tsx';
import { OwnRequests } from '../_floor/own-requests.tsx';
import { stageOf, stageVoices } from '../_model/stage.ts';
import { PanelFrame } from './panel-frame.tsx';
import { PersonLine } from './person-line.tsx';
import { RequestLine } from './request-line.tsx';
import { SpokenList } from './spoken-list.tsx';
import { useShownPart } from './use-shown-part.ts';

/** The speaking list: who is heard, who waits and where I am in it, who has spoken. */
export function SpeakersPanel() {
  const t = useTranslations('room.speakers');
  const present = usePresent();
  const { requests } = present.speakers;
  const waiting = useMemo(() => waitingRequests(requests), [requests]);
  const { shown, hidden, showMore } = useShownPart(waiting);
  return (
    <PanelFrame title={t('title')}>
      <SpeakingNow />
      <OwnRequests />
      <h3>{t('waiting', { count: waiting.length })}</h3>
      {waiting.length === 0 && <EmptyState title={t('nobodyWaits')} text={t('nobodyWaitsHint')} />}
      <ol className="speaking-list">
        {shown.map((request, index) => (
          <li key={request.id} data-mine={request.personId === present.me.personId}>
            <span className="queue-number">{index + 1}</span>
            <div>
              <RequestLine request={request} />
            </div>
          </li>
        ))}
      </ol>
      {hidden > 0 && (
        <button type="button" className="plain-button" onClick={showMore}>
          {t('more', { count: hidden })}
        </button>
      )}
      <SpokenList />
    </PanelFrame>
  );
}

function SpeakingNow() {
  const t = useTranslations('room.speakers');
  const tStage = useTranslations('room.stage');
  const present = usePresent();
  const { speaker } = stageOf(present);
  if (!speaker) return null;
  return (
    <div className="speaking-now">
      <h3>{t('speakingNow')}</h3>
      <PersonLine personId={speaker.personId} />
      {stageVoices(present).map(({ voice }) => (
        <p key={voice.personId} className="speaking-voice">
          <b>{tStage(`voices.${voice.role}`)}</b>
          <PersonLine personId={voice.personId} />
        </p>
      ))}
    </div>
  );
}
