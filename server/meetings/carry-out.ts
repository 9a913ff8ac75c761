import type { Tx } from '../../db/client.ts';
import type { NewEvent } from '../kernel/define-event.ts';
import { happened } from '../kernel/define-event.ts';
import { notYetHeld, peopleChanged, statusChanged } from './contract.ts';
import { saveMessagesPolicy } from './messages-policy-store.ts';
import { loadParticipants, saveStatus } from './store.ts';
import { deleteSubstitute, insertSubstitute, saveSite } from './substitutes-store.ts';

interface Context {
  tx: Tx;
  meetingId: string;
  append(...events: NewEvent[]): void;
}

/** The invitation has been sent: everybody who takes part knows of the meeting from now on. */
export async function becomeInvited({ tx, meetingId, append }: Context): Promise<void> {
  await saveStatus(tx, meetingId, 'invited');
  append(happened(statusChanged, { status: 'invited', ...notYetHeld }));
}

/** Seats a person at the site that the person answered with. */
export async function seatAt(
  { tx, meetingId }: Pick<Context, 'tx' | 'meetingId'>,
  personId: string,
  siteId: string | null,
): Promise<void> {
  await saveSite(tx, meetingId, personId, siteId);
}

/** Has a substitute sit in the place of a member: with papers and the floor, on no voter roll. */
export async function addSubstitute(
  { tx, meetingId }: Pick<Context, 'tx' | 'meetingId'>,
  memberId: string,
  substituteId: string,
): Promise<void> {
  await insertSubstitute(tx, meetingId, memberId, substituteId);
}

/** Ends every substitution for a member; answers who sat in the member's place. */
export function removeSubstitute(
  { tx, meetingId }: Pick<Context, 'tx' | 'meetingId'>,
  memberId: string,
): Promise<string[]> {
  return deleteSubstitute(tx, meetingId, memberId);
}

/** Settles whether people may write to all. */
export async function setMessagesToAll(
  { tx, meetingId }: Pick<Context, 'tx' | 'meetingId'>,
  toAll: 'off' | 'moderated' | 'open',
): Promise<void> {
  await saveMessagesPolicy(tx, meetingId, toAll);
}

/** Tells everybody's screens what these people are in the meeting now, or that they are gone from it. */
export async function publishPeople(
  { tx, meetingId, append }: Context,
  personIds: readonly string[],
): Promise<void> {
  if (personIds.length === 0) return;
  const participants = await loadParticipants(tx, meetingId, personIds);
  const here = new Set(participants.map(({ personId }) => personId));
  const removedIds = personIds.filter((id) => !here.has(id));
  append(happened(peopleChanged, { participants, removedIds }));
}
