'use client';
import { MessageSquarePlus, Reply, Square } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { Button } from '@/app/_ui/button.tsx';
import type { FloorView, VoiceView } from '../../../server/speakers/contract.ts';
import { interjectionOf, lineOfFloor, partnerOf } from '../_model/floor.ts';
import { isPresent, personOf } from '../_model/people.ts';
import type { PersonEntry } from '../_model/people-list.ts';
import { PersonLine } from '../_panels/person-line.tsx';
import { PersonPicker } from '../_panels/person-picker.tsx';
import { useDevice } from '../_room/device-context.tsx';
import { useCommand } from '../_room/use-command.ts';
import { MuteButton } from './mute-button.tsx';

/** Who is heard beside the floor: the answer to a question, one interjection. */
export function VoiceControls({ floor }: { floor: FloorView }) {
  const t = useTranslations('console.floor');
  const present = usePresent();
  const { meetingId } = useDevice();
  const exchange = useCommand('speakers.open-exchange');
  const interjection = useCommand('speakers.open-interjection');
  const [choosing, setChoosing] = useState<VoiceView['role'] | null>(null);
  const about = { meetingId, requestId: floor.requestId };
  const seenVoices = floor.voices.map(({ personId }) => personId);
  const asked = lineOfFloor(present)?.toPersonId ?? null;
  const answerer = asked && isPresent(present, asked) ? personOf(present, asked) : null;
  const open = (role: VoiceView['role'], personId: string) => {
    setChoosing(null);
    if (role === 'partner') void exchange.run({ ...about, personId, seenVoices });
    else void interjection.run({ ...about, personId });
  };
  const heard = [floor.personId, ...seenVoices].join(' ');
  const others = useMemo(() => presentBeside(heard), [heard]);
  const partner = partnerOf(present);
  const interjecting = interjectionOf(present);
  const offers = floor.state === 'speaking' && floor.microphone !== 'awaiting-consent';
  return (
    <div className="console-voices">
      {floor.voices.map((voice) => (
        <Voice key={voice.personId} floor={floor} voice={voice} />
      ))}
      <div className="console-row">
        {offers && !partner && answerer && (
          <Button
            variant="act"
            busy={exchange.busy}
            onClick={() => open('partner', answerer.personId)}
          >
            <Reply aria-hidden="true" />
            {t('answerBy', { name: answerer.name })}
          </Button>
        )}
        {offers && !partner && (
          <Button busy={exchange.busy} onClick={() => setChoosing('partner')}>
            {!answerer && <Reply aria-hidden="true" />}
            {answerer ? t('answerByOther') : t('answer')}
          </Button>
        )}
        {offers && !interjecting && (
          <Button busy={interjection.busy} onClick={() => setChoosing('interjection')}>
            <MessageSquarePlus aria-hidden="true" />
            {t('interject')}
          </Button>
        )}
      </div>
      <PersonPicker
        open={choosing !== null}
        onOpenChange={(wanted) => !wanted && setChoosing(null)}
        title={choosing === 'interjection' ? t('interjectTitle') : t('answerTitle')}
        among={others}
        onChoose={(personId) => choosing && open(choosing, personId)}
      />
    </div>
  );
}

/** Everybody who is there and not heard yet. */
function presentBeside(heard: string) {
  const ids = new Set(heard.split(' '));
  return ({ here, person }: PersonEntry) => here && !ids.has(person.personId);
}

function Voice({ floor, voice }: { floor: FloorView; voice: VoiceView }) {
  const t = useTranslations('console.floor');
  const present = usePresent();
  const { meetingId } = useDevice();
  const endExchange = useCommand('speakers.end-exchange');
  const endInterjection = useCommand('speakers.end-interjection');
  const { run, busy } = voice.role === 'partner' ? endExchange : endInterjection;
  const name = personOf(present, voice.personId)?.name ?? '';
  return (
    <div className="console-voice" data-role={voice.role}>
      <div>
        <b className="kind-chip">{t(`voices.${voice.role}`)}</b>
        <PersonLine personId={voice.personId} />
      </div>
      <MuteButton personId={voice.personId} microphone={voice.microphone} />
      <Button
        busy={busy}
        aria-label={t('endVoice', { name })}
        onClick={() => void run({ meetingId, requestId: floor.requestId })}
      >
        <Square aria-hidden="true" />
        {t('endShort')}
      </Button>
    </div>
  );
}
