import { notifyInvited, remindBefore } from '../invitations/requests.ts';
import type { PreparationContext } from '../kernel/define-command.ts';
import { happened } from '../kernel/define-event.ts';
import { ok, type Result } from '../kernel/result.ts';
import { notYetHeld, type Status, statusChanged } from './contract.ts';
import { decideChange } from './planning-rules.ts';
import { updateMeeting } from './planning-store.ts';

export type Changing = Pick<
  PreparationContext,
  'tx' | 'meetingId' | 'now' | 'newId' | 'append' | 'enqueue'
>;

export async function changeStatus(
  { tx, meetingId, append }: Pick<Changing, 'tx' | 'meetingId' | 'append'>,
  status: Status,
  reason: string | null,
): Promise<void> {
  await updateMeeting(tx, meetingId, { status, statusReason: reason });
  append(happened(statusChanged, { status, ...notYetHeld }));
}

/** Everybody invited hears of it, by mail and in the product. */
export function tellInvited(
  { meetingId, now, enqueue }: Pick<Changing, 'meetingId' | 'now' | 'enqueue'>,
  change: 'postponed' | 'cancelled' | 'moved',
): void {
  enqueue(notifyInvited({ meetingId, change }, now.toISOString()));
}

/** Another deadline for replies: where people have been invited, its reminder moves with it. */
export async function changeReplyDeadline(
  { tx, meetingId, now, enqueue }: Pick<Changing, 'tx' | 'meetingId' | 'now' | 'enqueue'>,
  status: Status,
  replyDeadline: Date,
): Promise<void> {
  await updateMeeting(tx, meetingId, { replyDeadline });
  const reminder = status === 'invited' && remindBefore(meetingId, replyDeadline, now);
  if (reminder) enqueue(reminder);
}

/**
 * After time, room or chair changed: takes the approval back where there was one, and tells
 * everybody where they have been invited. Answers the status that the meeting has then.
 */
export async function changedInSubstance(
  context: Changing,
  status: Status,
  approveAgain: boolean,
): Promise<Result<Status, 'meetings.needs-approval-again'>> {
  const decided = decideChange(status, { ofSubstance: true, approveAgain });
  if (!decided.ok) return decided;
  if (decided.value !== status) await changeStatus(context, decided.value, null);
  if (status === 'invited') tellInvited(context, 'moved');
  return ok(decided.value);
}
