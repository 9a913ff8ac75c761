'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { ConsentButtons } from '@/app/_invitation/consent-buttons.tsx';
import { useLive, usePresent } from '@/app/_sync/feed-context.tsx';
import { runQuery } from '@/app/_sync/requests.ts';
import type { OutputOf } from '../../../server/transport/contract.ts';
import { useDevice } from '../_room/device-context.tsx';

type Waiting = OutputOf<'invitations.inbox'>['toDecide'];

/** Absences and substitutions that wait for the chair's word while the session goes on. */
export function WaitingConsents() {
  const t = useTranslations('room.substitute');
  const tConsent = useTranslations('invitations.consent');
  const { meetingId } = useDevice();
  const chair = usePresent().me.role === 'chair';
  const answers = useLive((state) => state.answersChanged);
  const [waiting, setWaiting] = useState<Waiting>([]);
  useEffect(() => {
    void answers;
    if (!chair) return;
    let ended = false;
    void runQuery('invitations.inbox', {}).then((answer) => {
      if (ended || !answer.ok) return;
      setWaiting(answer.value.toDecide.filter((one) => one.meetingId === meetingId));
    });
    return () => {
      ended = true;
    };
  }, [chair, meetingId, answers]);
  return (
    <div role="status">
      {waiting.length > 0 && <p className="console-now">{t('waiting')}</p>}
      <ul className="consents">
        {waiting.map(({ personId, name, unit, reply, reason, substituteName }) => (
          <li key={personId}>
            <p>
              {reply === 'substitute'
                ? tConsent('substitute', { name, substitute: substituteName ?? '' })
                : tConsent('absent', { name })}
            </p>
            <p className="console-quiet">
              {[unit, reason && tConsent('reason', { reason })].filter(Boolean).join(' · ')}
            </p>
            <ConsentButtons meetingId={meetingId} personId={personId} name={name} />
          </li>
        ))}
      </ul>
    </div>
  );
}
