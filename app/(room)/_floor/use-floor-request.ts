'use client';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { queuePosition, waitingRequests } from '@/app/_sync/speaking-order.ts';
import { useDevice } from '../_room/device-context.tsx';
import { useCommand } from '../_room/use-command.ts';

/** What the one button for the floor does at present. */
export function useFloorRequest() {
  const present = usePresent();
  const { meetingId } = useDevice();
  const ask = useCommand('speakers.request-floor');
  const withdraw = useCommand('speakers.withdraw-request');
  const giveBack = useCommand('speakers.end-floor');
  const { personId } = present.me;
  const waiting = waitingRequests(present.speakers.requests);
  const position = queuePosition(waiting, personId);
  const { floor } = present.speakers;
  const busy = ask.busy || withdraw.busy || giveBack.busy;
  const possible = present.meetings.meeting.status === 'in-session';
  if (floor !== null && floor.personId === personId) {
    const press = () => void giveBack.run({ meetingId, requestId: floor.requestId });
    return { state: 'speaking', busy, possible, press, position: 0 } as const;
  }
  const request = waiting.find((one) => one.personId === personId);
  if (request && position !== null) {
    const press = () => void withdraw.run({ meetingId, requestId: request.id });
    return { state: 'waiting', busy, possible, press, position } as const;
  }
  const press = () => void ask.run({ meetingId, topic: '' });
  return { state: 'idle', busy, possible, press, position: 0 } as const;
}
