import { z } from 'zod';
import type { EffectRequest } from '../kernel/effects.ts';
import { reminderAt } from './rules.ts';

/** What a message to somebody invited is about. */
export const noticeKind = z.enum([
  'invitation',
  'reminder',
  'postponed',
  'cancelled',
  'moved',
  'consent',
]);
export type NoticeKind = z.infer<typeof noticeKind>;

export const deliverInput = z.object({
  meetingId: z.uuid(),
  personId: z.uuid(),
  kind: noticeKind,
  /** Tells a message from a later one of the same kind to the same person. */
  occasion: z.string(),
});

/** Asks that one message is sent. Asking twice for the same one sends it once. */
export function deliver(input: z.input<typeof deliverInput>): EffectRequest {
  const key = `mail:${input.meetingId}:${input.personId}:${input.kind}:${input.occasion}`;
  return { name: 'invitations.deliver', input, key };
}

export const remindDueInput = z.object({ meetingId: z.uuid() });

/**
 * Asks that whoever has not answered is reminded before this deadline; a later request replaces it,
 * so that the reminder moves with the deadline. Null where it has passed.
 */
export function remindBefore(
  meetingId: string,
  deadline: Date | null,
  now: Date,
): EffectRequest | null {
  const notBefore = reminderAt(now, deadline);
  const key = `remind:${meetingId}`;
  return notBefore && { name: 'invitations.remind-due', input: { meetingId }, key, notBefore };
}

export const notifyInput = z.object({
  meetingId: z.uuid(),
  change: z.enum(['postponed', 'cancelled', 'moved']),
});

/** Asks that everybody invited hears of a change of the meeting. */
export function notifyInvited(input: z.input<typeof notifyInput>, occasion: string): EffectRequest {
  return {
    name: 'invitations.notify',
    input,
    key: `notify:${input.meetingId}:${input.change}:${occasion}`,
  };
}
