import { z } from 'zod';
import type { EffectRequest } from '../kernel/effects.ts';

export const publishName = 'attendance.publish';
export const publishInput = z.object({ meetingId: z.uuid() });

/** Asks that everybody hears of the check-ins so far; many at once become one event. */
export function publishAttendance(meetingId: string): EffectRequest {
  return { name: publishName, input: { meetingId }, key: `attendance:${meetingId}` };
}
