'use client';
import { useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { ownLines, ownVoice, questionToMe } from '../_model/floor.ts';
import { OtherChoices } from './ask-choices.tsx';
import { useAsking } from './asking-context.tsx';
import { FloorRequestButton } from './floor-request-button.tsx';
import { useWithdraw } from './use-floor-request.ts';

/** My place in the speaking list and everything I can ask for, in large buttons. */
export function OwnRequests() {
  const t = useTranslations('room.speakers');
  const present = usePresent();
  const asking = useAsking();
  const { withdraw, busy } = useWithdraw();
  const [first, ...others] = ownLines(present);
  const speaking = ownVoice(present) !== null;
  const inSession = present.meetings.meeting.status === 'in-session';
  return (
    <div className="own-requests">
      {first && <p>{t('myPosition', { position: first.position })}</p>}
      <FloorRequestButton wide />
      {others.map(({ request }) => (
        <Button key={request.id} busy={busy} onClick={() => void withdraw(request)}>
          {t('withdraw', { kind: request.kind === 'point-of-order' ? 'order' : request.kind })}
        </Button>
      ))}
      {inSession && !speaking && (
        <details className="other-requests">
          <summary>{t('other')}</summary>
          <div className="ask-choices">
            <OtherChoices onOther={asking.open} answer={questionToMe(present) !== null} />
          </div>
        </details>
      )}
    </div>
  );
}
