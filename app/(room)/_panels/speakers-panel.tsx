'use client';
import { useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { queuePosition, waitingRequests } from '@/app/_sync/speaking-order.ts';
import { EmptyState } from '@/app/_ui/empty-state.tsx';
import { FloorRequestButton } from '../_floor/floor-request-button.tsx';
import { personOf } from '../_model/people.ts';
import { PanelFrame } from './panel-frame.tsx';
import { PersonLine } from './person-line.tsx';

/** The speaking list: who has the floor, who waits, and where I am in it. */
export function SpeakersPanel() {
  const t = useTranslations('room.speakers');
  const present = usePresent();
  const waiting = waitingRequests(present.speakers.requests);
  const mine = queuePosition(waiting, present.me.personId);
  const speaker = personOf(present, present.speakers.floor?.personId ?? null);
  return (
    <PanelFrame title={t('title')}>
      {speaker && (
        <div className="speaking-now">
          <h3>{t('speakingNow')}</h3>
          <PersonLine personId={speaker.personId} />
        </div>
      )}
      <h3>{t('waiting', { count: waiting.length })}</h3>
      {waiting.length === 0 && <EmptyState title={t('nobodyWaits')} text={t('nobodyWaitsHint')} />}
      <ol className="speaking-list">
        {waiting.map((request, index) => (
          <li key={request.id} data-mine={request.personId === present.me.personId}>
            <span className="queue-number">{index + 1}</span>
            <div>
              <PersonLine personId={request.personId} />
              {request.topic !== '' && <p className="queue-topic">{request.topic}</p>}
            </div>
          </li>
        ))}
      </ol>
      <div className="panel-foot">
        {mine !== null && <p>{t('myPosition', { position: mine })}</p>}
        <FloorRequestButton wide />
      </div>
    </PanelFrame>
  );
}
