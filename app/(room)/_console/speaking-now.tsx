'use client';
import { Pause, Play, Plus, Square, Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { Button } from '@/app/_ui/button.tsx';
import type { FloorView } from '../../../server/speakers/contract.ts';
import { lineOfFloor } from '../_model/floor.ts';
import { PersonLine } from '../_panels/person-line.tsx';
import { RequestLine } from '../_panels/request-line.tsx';
import { MuteButton } from './mute-button.tsx';
import { useFloorCommands } from './use-floor-commands.ts';

/** Whoever has the floor: stop and go on, a minute more, the microphone, the end. */
export function SpeakingNow({ floor }: { floor: FloorView }) {
  const t = useTranslations('console.floor');
  const line = lineOfFloor(usePresent());
  const { pauseOrResume, extend, end, takeBack, busy } = useFloorCommands();
  const speaking = floor.state === 'speaking';
  return (
    <div className="console-speaking">
      <div className="console-voice">
        <div>
          {line ? <RequestLine request={line} /> : <PersonLine personId={floor.personId} />}
        </div>
        {speaking && <MuteButton personId={floor.personId} microphone={floor.microphone} />}
      </div>
      <div className="console-row">
        <Button
          variant={speaking ? 'quiet' : 'act'}
          busy={busy.pauseOrResume}
          aria-keyshortcuts="d"
          onClick={() => void pauseOrResume()}
        >
          {speaking ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" />}
          {speaking ? t('pause') : t('resume')}
        </Button>
        <Button busy={busy.extend} aria-keyshortcuts="g" onClick={() => void extend(60)}>
          <Plus aria-hidden="true" />
          {t('oneMinute')}
        </Button>
        <Button busy={busy.end} title={t('takeBackHint')} onClick={() => void takeBack()}>
          <Undo2 aria-hidden="true" />
          {t('takeBack')}
        </Button>
        <Button variant="primary" busy={busy.end} aria-keyshortcuts="k" onClick={() => void end()}>
          <Square aria-hidden="true" />
          {t('end')}
        </Button>
      </div>
    </div>
  );
}
