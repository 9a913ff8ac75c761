import type { z } from 'zod';
import type { PreparationContext } from '../kernel/define-command.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { becomeInvited } from '../meetings/carry-out.ts';
import { participantRows } from '../meetings/queries.ts';
import { prepared } from '../meetings/requests.ts';
import { addresseesOf, letterheadOf } from '../organisation/queries.ts';
import { type InvitationFacts, invitationModel } from '../papers/queries.ts';
import { requestPaper, symbolOf, takeNumber } from '../papers/requests.ts';
import * as contract from './contract.ts';
import { meetingOf } from './facts.ts';
import { addresseeText, commonPaperFacts, proposedSigner } from './paper-facts.ts';
import { deliver, remindDue } from './requests.ts';
import { decideSend, reminderAt } from './rules.ts';
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
  const remindMoment = reminderAt(now, meeting.replyDeadline);
  if (remindMoment) context.enqueue(remindDue(meetingId, remindMoment));
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

async function invite(
  context: PreparationContext,
  personIds: readonly string[],
  facts: Facts,
): Promise<Result<null, 'invitations.text-with-unknown-field'>> {
  const { tx, meetingId, now } = context;
  const { hostUnitId } = await meetingOf(tx, meetingId);
  const people = await addresseesOf(tx, personIds);
  const rows: Parameters<typeof addInvitations>[1][number][] = [];
  for (const personId of personIds) {
    const person = people.get(personId);
    if (!person) throw new Error(`no person ${personId}`);
    const model = await invitationModel(tx, { ...facts, addressee: addresseeText(person) });
    if (!model.ok) return fail('invitations.text-with-unknown-field', model.params);
    const occasion = now.toISOString();
    const paperId = await requestPaper(context, {
      ...{ kind: 'invitation', meetingId, unitId: hostUnitId, model: model.value },
      ...(person.email && {
        whenReady: deliver({ meetingId, personId, kind: 'invitation', occasion }),
      }),
    });
    const mailState = person.email ? 'queued' : 'none';
    const { docNumber } = facts;
    rows.push({ meetingId, personId, paperId, docNumber, sentAt: now, mailState });
  }
  await addInvitations(tx, rows);
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
