import { z } from 'zod';
import type { EffectRequest } from '../kernel/effects.ts';

export const applyGrantsInput = z.object({ meetingId: z.uuid() });

/** Asks that the media server's grants follow the meeting as it is after this commit. */
export function applyGrants(meetingId: string): EffectRequest {
  return { name: 'media.apply-grants', input: { meetingId }, key: `media:${meetingId}` };
}
