import type { PreparationContext } from '../kernel/define-command.ts';
import { happened } from '../kernel/define-event.ts';
import { isModerator } from '../kernel/viewer.ts';
import { publishPeople } from '../meetings/carry-out.ts';
import { peopleOf } from '../meetings/queries.ts';
import { prepared } from '../meetings/requests.ts';
import { answerChanged } from './contract.ts';
import { meetingOf } from './facts.ts';
import { sessionIsOn } from './rules.ts';

/**
 * Tells of an answer or of the chair's word on it. While the meeting is prepared whoever looks on
 * asks anew; in the session the screens of those whom it concerns hear of it, and everybody hears
 * who has come and gone by it.
 */
export async function tell(
  context: PreparationContext,
  personId: string,
  changedIds: readonly string[],
  what: string,
): Promise<void> {
  const { tx, meetingId } = context;
  if (!sessionIsOn((await meetingOf(tx, meetingId)).status)) {
    await prepared(context, 'invitations', what);
    return;
  }
  const moderators = (await peopleOf(tx, meetingId)).filter(isModerator);
  const readers = [personId, ...moderators.map((one) => one.personId)];
  context.append(happened(answerChanged, { personId }, [...new Set(readers)]));
  await publishPeople(context, changedIds);
}
