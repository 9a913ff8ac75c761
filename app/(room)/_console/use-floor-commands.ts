'use client';
import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { useFeed } from '@/app/_sync/feed-context.tsx';
import { useToast } from '@/app/_ui/toast.tsx';
import { personOf } from '../_model/people.ts';
import { useDevice } from '../_room/device-context.tsx';
import { useCommand } from '../_room/use-command.ts';
import { useGrant } from './use-grant.ts';

/** What the chair does to the floor that is held now, by button or by key. */
export function useFloorCommands() {
  const t = useTranslations('console.floor');
  const feed = useFeed();
  const toast = useToast();
  const { meetingId } = useDevice();
  const grant = useGrant();
  const pause = useCommand('speakers.pause-floor');
  const resume = useCommand('speakers.resume-floor');
  const extension = useCommand('speakers.extend-floor');
  const ending = useCommand('speakers.end-floor');
  const returning = useCommand('speakers.return-request');
  // Read at the press: the screen may be a moment behind what it shows.
  const held = useCallback(() => feed?.store.get().present ?? null, [feed]);
  const pauseOrResume = async () => {
    const floor = held()?.speakers.floor;
    if (!floor) return;
    const { run } = floor.state === 'speaking' ? pause : resume;
    await run({ meetingId, requestId: floor.requestId });
  };
  const extend = async (seconds: number) => {
    const floor = held()?.speakers.floor;
    if (floor) await extension.run({ meetingId, requestId: floor.requestId, seconds });
  };
  /** Nobody has the floor any more; the message offers to give it to the same person again. */
  const finish = async (command: typeof ending, said: 'ended' | 'takenBack') => {
    const present = held();
    const floor = present?.speakers.floor;
    if (!present || !floor) return;
    const answer = await command.run({ meetingId, requestId: floor.requestId });
    if (!answer.ok) return;
    const name = personOf(present, floor.personId)?.name ?? '';
    const action = { label: t('callAgain'), onPress: () => void grant.give(floor.personId, null) };
    toast({ tone: 'info', text: t(said, { name }), action });
  };
  const end = () => finish(ending, 'ended');
  const takeBack = () => finish(returning, 'takenBack');
  const busy = {
    pauseOrResume: pause.busy || resume.busy,
    extend: extension.busy,
    end: ending.busy || returning.busy,
  };
  return { pauseOrResume, extend, end, takeBack, busy };
}
