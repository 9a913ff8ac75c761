'use client';
import { useCallback } from 'react';
import { useFeed } from '@/app/_sync/feed-context.tsx';
import { useDevice } from '../_room/device-context.tsx';
import { useCommand } from '../_room/use-command.ts';

/** Gives the floor, naming the floor that this screen showed at that moment. */
export function useGrant() {
  const feed = useFeed();
  const { meetingId } = useDevice();
  const { run, busy } = useCommand('speakers.grant-floor');
  const give = useCallback(
    (personId: string, limitSeconds: number | null) => {
      const floor = feed?.store.get().present?.speakers.floor ?? null;
      return run({ meetingId, personId, limitSeconds, seenRequestId: floor?.requestId ?? null });
    },
    [feed, run, meetingId],
  );
  return { give, busy };
}
