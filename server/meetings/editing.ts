import { moveAgenda } from '../agenda/requests.ts';
import type { PreparationContext } from '../kernel/define-command.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { invitationTextFault } from '../papers/queries.ts';
import { changedInSubstance, changeReplyDeadline } from './changing.ts';
import type { Status } from './contract.ts';
import { holdResources } from './holding.ts';
import { editMeeting } from './planning-contract.ts';
import { decidePeriod, decideStep } from './planning-rules.ts';
import { type MeetingRow, updateMeeting } from './planning-store.ts';
import { prepared } from './requests.ts';
import { replyDeadlineOf } from './working-days.ts';

export interface Edits {
  title: string;
  summary: string;
  startsAt: string;
  endsAt: string;
  regularity: MeetingRow['regularity'];
  hostUnitId: string;
  contact: string;
  replyDeadline: string | null;
  invitationText: string | null;
  substitutionAllowed: boolean;
}

export type EditRefusal = Exclude<(typeof editMeeting)['errors'][number], 'meetings.no-duty'>;

/** Edits one meeting whose lock is held, and answers the status that it has then. */
export async function editOne(
  context: PreparationContext,
  row: MeetingRow,
  edits: Edits,
  approveAgain: boolean,
): Promise<Result<Status, EditRefusal>> {
  const { tx, meetingId, now } = context;
  const possible = decideStep('edit', row.status);
  if (!possible.ok) return possible;
  const startsAt = new Date(edits.startsAt);
  const endsAt = new Date(edits.endsAt);
  const moved = startsAt.getTime() !== row.startsAt.getTime();
  const timed = moved || endsAt.getTime() !== row.endsAt.getTime();
  if (timed) {
    const period = decidePeriod({ startsAt, endsAt }, now);
    if (!period.ok) return period;
  }
  const deadline = edits.replyDeadline === null ? null : new Date(edits.replyDeadline);
  if (deadline && deadline > startsAt) return fail('meetings.deadline-too-late');
  const fault = invitationTextFault(edits.invitationText ?? '');
  if (fault) return fail('meetings.bad-invitation-text', fault);
  const { typeId } = row;
  const { regularity } = edits;
  const replyDeadline =
    deadline ?? (await replyDeadlineOf(tx, { typeId, regularity, startsAt }, now));
  await updateMeeting(tx, meetingId, { ...edits, startsAt, endsAt, replyDeadline });
  if (replyDeadline.getTime() !== row.replyDeadline?.getTime()) {
    await changeReplyDeadline(context, row.status, replyDeadline);
  }
  if (moved) await moveAgenda(tx, meetingId, startsAt);
  if (timed) {
    const held = await holdResources(context);
    if (!held.ok) return held;
  }
  await prepared(context, 'plan', editMeeting.name);
  return timed ? changedInSubstance(context, row.status, approveAgain) : ok(row.status);
}
