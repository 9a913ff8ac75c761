'use client';
import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { useToast } from '@/app/_ui/toast.tsx';
import type { SpeakRequestView } from '../../../server/speakers/contract.ts';
import type { InputOf } from '../../../server/transport/contract.ts';
import { ownLines, ownVoice } from '../_model/floor.ts';
import { useDevice } from '../_room/device-context.tsx';
import { useCommand } from '../_room/use-command.ts';

type Asked = Omit<InputOf<'speakers.request-floor'>, 'meetingId'>;

/** Puts the person on the speaking list. */
export function useAskFloor() {
  const { meetingId } = useDevice();
  const { run, busy } = useCommand('speakers.request-floor');
  const ask = useCallback((asked: Asked) => run({ meetingId, ...asked }), [run, meetingId]);
  return { ask, busy };
}

/** Takes a line back, with a way to be put on the list again. */
export function useWithdraw() {
  const t = useTranslations('room.floor');
  const toast = useToast();
  const { meetingId } = useDevice();
  const { run, busy } = useCommand('speakers.withdraw-request');
  const { ask } = useAskFloor();
  const withdraw = async (request: SpeakRequestView) => {
    const answer = await run({ meetingId, requestId: request.id });
    if (!answer.ok) return;
    const { kind, topic, toPersonId, parentId } = request;
    const again = () => void ask({ kind, topic, toPersonId, parentId });
    const action = { label: t('askAgain'), onPress: again };
    toast({ tone: 'info', text: t('withdrawn'), action });
  };
  return { withdraw, busy };
}

/** What the one button for the floor does at present. */
export function useFloorRequest() {
  const present = usePresent();
  const { meetingId } = useDevice();
  const { ask, busy: asking } = useAskFloor();
  const { withdraw, busy: withdrawing } = useWithdraw();
  const end = {
    floor: useCommand('speakers.end-floor'),
    partner: useCommand('speakers.end-exchange'),
    interjection: useCommand('speakers.end-interjection'),
  };
  const possible = present.meetings.meeting.status === 'in-session';
  const voice = ownVoice(present);
  if (voice) {
    const { run, busy } = end[voice.as];
    const press = () => void run({ meetingId, requestId: voice.requestId });
    return { state: 'speaking', as: voice.as, busy, possible, press } as const;
  }
  const [line] = ownLines(present);
  if (line) {
    const press = () => void withdraw(line.request);
    return { state: 'waiting', busy: withdrawing, possible, press, ...line } as const;
  }
  const press = () => void ask({ kind: 'speech', topic: '' });
  return { state: 'idle', busy: asking, possible, press } as const;
}
