'use client';
import { Mic, MicOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import type { FloorMicrophone } from '../../../server/speakers/contract.ts';
import { personOf } from '../_model/people.ts';
import { useDevice } from '../_room/device-context.tsx';
import { useCommand } from '../_room/use-command.ts';

/** Closes somebody's microphone at once, or opens it again; the look says which it is now. */
export function MuteButton(props: { personId: string; microphone: FloorMicrophone }) {
  const { personId, microphone } = props;
  const t = useTranslations('console.floor');
  const name = personOf(usePresent(), personId)?.name ?? '';
  const { meetingId } = useDevice();
  const mute = useCommand('speakers.mute-voice');
  const unmute = useCommand('speakers.unmute-voice');
  const closed = microphone === 'muted';
  const waiting = microphone === 'awaiting-consent';
  const { run, busy } = closed ? unmute : mute;
  const words = waiting ? t('asked') : closed ? t('muted') : t('heard');
  const Icon = closed || waiting ? MicOff : Mic;
  return (
    <button
      type="button"
      className="mute-button"
      data-microphone={microphone}
      aria-label={closed ? t('unmute', { name }) : t('mute', { name })}
      title={closed ? t('unmute', { name }) : t('mute', { name })}
      disabled={busy}
      onClick={() => void run({ meetingId, personId })}
    >
      <Icon aria-hidden="true" />
      <span aria-hidden="true">{words}</span>
    </button>
  );
}
