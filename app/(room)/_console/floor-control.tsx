'use client';
import { Pause, Play, Plus, Square } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { useToast } from '@/app/_ui/toast.tsx';
import type { FloorView } from '../../../server/speakers/contract.ts';
import { personOf } from '../_model/people.ts';
import { PersonLine } from '../_panels/person-line.tsx';
import { useDevice } from '../_room/device-context.tsx';
import { useCommand } from '../_room/use-command.ts';
import { FloorTimer } from '../_stage/floor-timer.tsx';
import { CallSomeone } from './call-someone.tsx';
import { ConsoleSection } from './console-section.tsx';
import { useGrant } from './use-grant.ts';

/** Who has the floor, and the chair's hand on it. */
export function FloorControl() {
  const t = useTranslations('console.floor');
  const { floor } = usePresent().speakers;
  return (
    <ConsoleSection title={t('title')} aside={floor && <FloorTimer floor={floor} />}>
      {floor ? <Speaking floor={floor} /> : <p className="console-quiet">{t('nobody')}</p>}
      <CallSomeone />
    </ConsoleSection>
  );
}

function Speaking({ floor }: { floor: FloorView }) {
  const t = useTranslations('console.floor');
  const present = usePresent();
  const toast = useToast();
  const { meetingId } = useDevice();
  const pause = useCommand('speakers.pause-floor');
  const resume = useCommand('speakers.resume-floor');
  const extend = useCommand('speakers.extend-floor');
  const end = useCommand('speakers.end-floor');
  const grant = useGrant();
  const about = { meetingId, requestId: floor.requestId };
  const endIt = async () => {
    const answer = await end.run(about);
    if (!answer.ok) return;
    const name = personOf(present, floor.personId)?.name ?? '';
    const action = { label: t('callAgain'), onPress: () => void grant.give(floor.personId, null) };
    toast({ tone: 'info', text: t('ended', { name }), action });
  };
  return (
    <div className="console-speaking">
      <PersonLine personId={floor.personId} />
      <div className="console-row">
        {floor.state === 'speaking' ? (
          <Button variant="quiet" busy={pause.busy} onClick={() => void pause.run(about)}>
            <Pause aria-hidden="true" />
            {t('pause')}
          </Button>
        ) : (
          <Button variant="act" busy={resume.busy} onClick={() => void resume.run(about)}>
            <Play aria-hidden="true" />
            {t('resume')}
          </Button>
        )}
        <Button
          variant="quiet"
          busy={extend.busy}
          onClick={() => void extend.run({ ...about, seconds: 60 })}
        >
          <Plus aria-hidden="true" />
          {t('oneMinute')}
        </Button>
        <Button variant="primary" busy={end.busy} onClick={() => void endIt()}>
          <Square aria-hidden="true" />
          {t('end')}
        </Button>
      </div>
    </div>
  );
}
