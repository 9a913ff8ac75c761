'use client';
import { useEffect, useRef } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { presenceOf } from '../_model/proposed-kind.ts';
import { useDevice } from './device-context.tsx';
import { useCommand } from './use-command.ts';

/**
 * Entering is checking in: at once, or as soon as the meeting opens, with the presence that this
 * device stands for. Once for each way of taking part, so that nobody who left is called back.
 */
export function useCheckIn(): void {
  const present = usePresent();
  const { meetingId, kind, siteId } = useDevice();
  const { run } = useCommand('attendance.check-in');
  const done = useRef<string | null>(null);
  const { personId } = present.me;
  const inSession = present.meetings.meeting.status === 'in-session';
  const place = presenceOf(present, { kind, siteId });
  const entry = present.attendance.entries.find((one) => one.personId === personId);
  const recorded = entry?.state === place.presence && entry.siteId === place.siteId;
  // Where a room is proved by its screen, `CheckInPrompt` asks.
  const byCode = present.attendance.method === 'code' && kind !== 'remote';
  const way = `${place.presence} ${place.siteId}`;
  useEffect(() => {
    if (personId === null || !inSession || byCode || done.current === way) return;
    done.current = way;
    if (recorded) return;
    const [presence, at] = [place.presence, place.siteId];
    void run({ meetingId, personId, presence, siteId: at });
  }, [personId, inSession, byCode, way, recorded, run, meetingId, place.presence, place.siteId]);
}
