import { z } from 'zod';
import type { EffectRequest } from '../kernel/effects.ts';

/** Takes people off every roll of a meeting; answers how many stood on one. */
export { deleteMembers as leaveRolls } from './roll-store.ts';

export const publishName = 'attendance.publish';
export const publishInput = z.object({ meetingId: z.uuid() });

/** Asks that everybody hears of the check-ins so far; many at once become one event. */
export function publishAttendance(meetingId: string): EffectRequest {
  return { name: publishName, input: { meetingId }, key: `attendance:${meetingId}` };
}

export { copyRolls, removeRolls } from './copying-store.ts';
