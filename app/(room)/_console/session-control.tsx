'use client';
import { Coffee, Play } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog.tsx';
import { ClosedHoldsUp } from '../_deliberation/end-closed.tsx';
import { useDevice } from '../_room/device-context.tsx';
import { useCommand } from '../_room/use-command.ts';
import { timeOfDay } from '../_words/clock-text.ts';
import { ConsoleSection } from './console-section.tsx';
import { SuspendDialog } from './suspend-dialog.tsx';

/** Opening the meeting, a break in it, going on, and ending it. */
export function SessionControl() {
  const t = useTranslations('console.session');
  const tStatus = useTranslations('room.header.status');
  const { meetings, deliberation } = usePresent();
  const { meeting } = meetings;
  const { closed } = deliberation;
  const [asking, setAsking] = useState<'open' | 'end' | 'break' | null>(null);
  const { status } = meeting;
  const running = status === 'in-session';
  const suspended = status === 'suspended';
  const toCome = status === 'invited';
  return (
    <ConsoleSection title={t('title')} aside={tStatus(status)}>
      {suspended && <Suspended until={meeting.suspendedUntil} />}
      <div className="console-row">
        {toCome && (
          <Button variant="primary" onClick={() => setAsking('open')}>
            {t('open')}
          </Button>
        )}
        {running && (
          <Button onClick={() => setAsking('break')}>
            <Coffee aria-hidden="true" />
            {t('suspend')}
          </Button>
        )}
        {(running || suspended) && (
          <Button variant="danger" onClick={() => setAsking('end')}>
            {t('end')}
          </Button>
        )}
      </div>
      {asking === 'end' && closed && (
        <ClosedHoldsUp what="session" onClose={() => setAsking(null)} />
      )}
      {(asking === 'open' || (asking === 'end' && !closed)) && (
        <Beginning what={asking} onClose={() => setAsking(null)} />
      )}
      {asking === 'break' && <SuspendDialog onClose={() => setAsking(null)} />}
    </ConsoleSection>
  );
}

function Suspended({ until }: { until: string | null }) {
  const t = useTranslations('console.session');
  const locale = useLocale();
  const { meetingId } = useDevice();
  const resume = useCommand('meetings.resume');
  return (
    <div className="console-row">
      <p className="console-now">
        {until ? t('suspendedUntil', { time: timeOfDay(until, locale) }) : t('suspended')}
      </p>
      <Button variant="act" busy={resume.busy} onClick={() => void resume.run({ meetingId })}>
        <Play aria-hidden="true" />
        {t('resume')}
      </Button>
    </div>
  );
}

/** What cannot be taken back is asked once more. */
function Beginning({ what, onClose }: { what: 'open' | 'end'; onClose(): void }) {
  const t = useTranslations('console.session');
  const { meetingId } = useDevice();
  const open = useCommand('meetings.open-session');
  const end = useCommand('meetings.end-session');
  const { run, busy } = what === 'open' ? open : end;
  const confirm = async () => {
    await run({ meetingId });
    onClose();
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={(wanted) => !wanted && onClose()}
      title={t(`${what}Title`)}
      text={t(`${what}Text`)}
      confirmLabel={t(what)}
      busy={busy}
      onConfirm={() => void confirm()}
    />
  );
}
