import type { z } from 'zod';
import type { PreparationContext } from '../kernel/define-command.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { becomeInvited } from '../meetings/carry-out.ts';
import { participantRows } from '../meetings/queries.ts';
import { prepared } from '../meetings/requests.ts';
import { addresseesOf, letterheadOf } from '../organisation/queries.ts';
import { type InvitationFacts, invitationModels } from '../papers/queries.ts';
import { requestPapers, symbolOf, takeNumber } from '../papers/requests.ts';
import * as contract from './contract.ts';
import { meetingOf } from './facts.ts';
import { addresseeText, commonPaperFacts, proposedSigner } from './paper-facts.ts';
import { deliver, remindBefore } from './requests.ts';
import { decideSend } from './rules.ts';
import { addInvitations, loadInvitations } from './store.ts';

type SendError = (typeof contract.send.errors)[number];
type Facts = Omit<InvitationFacts, 'addressee'>;

/** Invites people: number, papers, mail, and from the first time on everybody knows the meeting. */
export async function sendInvitations(
  context: PreparationContext,
  asked: { personIds: readonly string[] | null; signer?: z.output<typeof contract.signer> },
): Promise<Result<{ invited: number; docNumber: string }, SendError>> {
  const { tx, meetingId, now } = context;
  const meeting = await meetingOf(tx, meetingId);
  const earlier = await loadInvitations(tx, meetingId);
  const participants = await participantRows(tx, meetingId);
  const decided = decideSend(
    {
      status: meeting.status,
      hasChair: participants.some(({ role }) => role === 'chair'),
      participants: participants.map(({ personId }) => personId),
      invited: new Set(earlier.map(({ personId }) => personId)),
    },
    asked.personIds,
  );
  if (!decided.ok) return decided;
  const docNumber = earlier[0]?.docNumber ?? (await numberFor(context, meeting));
  const signer = asked.signer ? { ...asked.signer, note: '' } : await proposedSigner(tx, meetingId);
  const facts = { ...(await commonPaperFacts(tx, meetingId)), docNumber, signer, issuedAt: now };
  const sent = await invite(context, decided.value, facts);
  if (!sent.ok) return sent;
  const reminder = remindBefore(meetingId, meeting.replyDeadline, now);
  if (reminder) context.enqueue(reminder);
  if (meeting.status === 'approved') await becomeInvited(context);
  await prepared(context, 'invitations', contract.send.name);
  return ok({ invited: decided.value.length, docNumber });
}

/** One number for the giấy mời of a meeting, whoever is invited later. */
async function numberFor(
  { tx, now, viewer }: PreparationContext,
  { hostUnitId, title }: { hostUnitId: string; title: string },
): Promise<string> {
  const { symbol } = await letterheadOf(tx, hostUnitId);
  const { docNumber } = await takeNumber(tx, {
    ...{ unitId: hostUnitId, kind: 'invitation', symbol: symbolOf('invitation', symbol) },
    ...{ now, subject: title, personId: viewer.personId },
  });
  return docNumber;
}

/** One paper for each, all from the same facts; whoever has an address gets it by mail. */
async function invite(
  context: PreparationContext,
  personIds: readonly string[],
  facts: Facts,
): Promise<Result<null, 'invitations.text-with-unknown-field'>> {
  const { tx, meetingId, now } = context;
  const { hostUnitId: unitId } = await meetingOf(tx, meetingId);
  const known = await addresseesOf(tx, personIds);
  const people = personIds.flatMap((personId) => known.get(personId) ?? []);
  const models = await invitationModels(tx, facts, people.map(addresseeText));
  if (!models.ok) return fail('invitations.text-with-unknown-field', models.params);
  const occasion = now.toISOString();
  const paperIds = await requestPapers(
    context,
    people.flatMap(({ personId, email }, index) => {
      const model = models.value[index];
      if (!model) return [];
      const whenReady = deliver({ meetingId, personId, kind: 'invitation', occasion });
      return [{ kind: 'invitation', meetingId, unitId, model, ...(email && { whenReady }) }];
    }),
  );
  const { docNumber } = facts;
  await addInvitations(
    tx,
    people.map(({ personId, email }, index) => ({
      ...{ meetingId, personId, docNumber, paperId: paperIds[index] ?? null, sentAt: now },
      mailState: email ? ('queued' as const) : ('none' as const),
    })),
  );
  return ok(null);
}

/** A substitute that the chair agreed to gets an invitation of one's own. */
export async function inviteAfterwards(
  context: PreparationContext,
  personIds: readonly string[],
  docNumber: string,
): Promise<void> {
  const { tx, meetingId, now } = context;
  const known = new Set((await loadInvitations(tx, meetingId)).map(({ personId }) => personId));
  const signer = await proposedSigner(tx, meetingId);
  const facts = { ...(await commonPaperFacts(tx, meetingId)), docNumber, signer, issuedAt: now };
  const sent = await invite(
    context,
    personIds.filter((id) => !known.has(id)),
    facts,
  );
  // The same text was good when the member was invited; it may have been edited since.
  if (!sent.ok) await invite(context, personIds, { ...facts, ownText: null });
}
