import { endPresence, excuse, expectAgain } from '../attendance/carry-out.ts';
import {
  type Command,
  definePreparationCommand,
  type PreparationContext,
} from '../kernel/define-command.ts';
import { fail, ok } from '../kernel/result.ts';
import { applyGrants } from '../media/requests.ts';
import { addSubstitute, removeSubstitute, seatAt } from '../meetings/carry-out.ts';
import { prepared } from '../meetings/requests.ts';
import { addresseesOf } from '../organisation/queries.ts';
import { leaveFloorFor } from '../speakers/carry-out.ts';
import { mayAnswer, mayDecide, mayInvite } from './access.ts';
import * as contract from './contract.ts';
import { meetingOf, replyFacts, takesPart } from './facts.ts';
import { deliver } from './requests.ts';
import { decideConsent, decideReply, whomToRemind } from './rules.ts';
import { inviteAfterwards, sendInvitations } from './sending.ts';
import {
  changeInvitation,
  loadInvitation,
  loadInvitations,
  type StoredInvitation,
  saveReminded,
  saveReply,
} from './store.ts';
import { tell } from './telling.ts';

const send = definePreparationCommand(contract.send, {
  access: mayInvite,
  run: sendInvitations,
});

const resend = definePreparationCommand(contract.resend, {
  access: mayInvite,
  async run(context, { personId }) {
    const { tx, meetingId, now } = context;
    const found = await loadInvitation(tx, meetingId, personId);
    if (!found) return fail('invitations.not-invited');
    const address = (await addresseesOf(tx, [personId])).get(personId)?.email;
    if (!address) return fail('invitations.no-address');
    await changeInvitation(tx, meetingId, personId, { mailState: 'queued', mailFailure: null });
    const occasion = now.toISOString();
    context.enqueue(deliver({ meetingId, personId, kind: 'invitation', occasion }));
    return ok(null);
  },
});

const remind = definePreparationCommand(contract.remind, {
  access: mayInvite,
  async run(context, { personIds }) {
    const { tx, meetingId, now } = context;
    const waiting = whomToRemind(await loadInvitations(tx, meetingId), personIds);
    if (waiting.length === 0) return fail('invitations.nobody-to-remind');
    await saveReminded(tx, meetingId, waiting, now);
    for (const personId of waiting) {
      const occasion = now.toISOString();
      context.enqueue(deliver({ meetingId, personId, kind: 'reminder', occasion }));
    }
    await prepared(context, 'invitations', contract.remind.name);
    return ok({ reminded: waiting.length });
  },
});

const opened = definePreparationCommand(contract.opened, {
  access: mayAnswer,
  async run({ tx, meetingId, viewer, now }) {
    const found = await loadInvitation(tx, meetingId, viewer.personId);
    if (!found) return fail('invitations.not-invited');
    if (!found.openedAt) await changeInvitation(tx, meetingId, viewer.personId, { openedAt: now });
    return ok(null);
  },
});

/**
 * What an earlier answer brought about ends before the next one counts. Answers who has no part in
 * the meeting any more: such a substitute is neither present nor heard.
 */
async function takeBack(
  context: PreparationContext,
  earlier: StoredInvitation,
): Promise<readonly string[]> {
  const { tx, meetingId, viewer } = context;
  if (earlier.consent !== 'agreed') return [];
  const byPersonId = viewer.personId;
  const gone =
    earlier.reply === 'substitute'
      ? await removeSubstitute({ tx, meetingId }, earlier.personId)
      : [];
  for (const personId of gone) {
    await endPresence(context, { personId, byPersonId });
    await leaveFloorFor(context, personId);
  }
  if (gone.length > 0) context.enqueue(applyGrants(meetingId));
  await expectAgain(context, { personId: earlier.personId, byPersonId });
  return gone;
}

const reply = definePreparationCommand(contract.reply, {
  access: mayAnswer,
  async run(context, input) {
    const { tx, meetingId, viewer, now } = context;
    const { personId, role } = viewer;
    const earlier = await loadInvitation(tx, meetingId, personId);
    if (!earlier || !role) return fail('invitations.not-invited');
    const substituteId = input.reply === 'substitute' ? input.substituteId : null;
    const facts = await replyFacts(tx, meetingId, { personId, role }, substituteId);
    const decided = decideReply(facts, input);
    if (!decided.ok) return decided;
    const gone = await takeBack(context, earlier);
    await saveReply(tx, { meetingId, personId }, decided.value, now);
    if (decided.value.consent === 'not-needed') {
      await seatAt(context, personId, decided.value.siteId);
    }
    await tell(context, personId, [personId, ...gone], contract.reply.name);
    return ok({ consent: decided.value.consent });
  },
});

const decide = definePreparationCommand(contract.decide, {
  access: mayDecide,
  async run(context, { personId, agreed, reason }) {
    const { tx, meetingId, viewer, now } = context;
    const found = await loadInvitation(tx, meetingId, personId);
    if (!found) return fail('invitations.not-invited');
    const { status } = await meetingOf(tx, meetingId);
    const substituteTakesPart =
      found.substituteId !== null && (await takesPart(tx, meetingId, found.substituteId));
    const current = { status, consent: found.consent, substituteTakesPart };
    const decided = decideConsent(current, { agreed, reason });
    if (!decided.ok) return decided;
    await changeInvitation(tx, meetingId, personId, {
      ...{ consent: decided.value.consent, consentReason: decided.value.reason },
      ...{ consentBy: viewer.personId, consentAt: now },
    });
    if (agreed) await carryOut(context, found);
    const occasion = now.toISOString();
    context.enqueue(deliver({ meetingId, personId, kind: 'consent', occasion }));
    const come = agreed && found.substituteId ? [found.substituteId] : [];
    await tell(context, personId, [personId, ...come], contract.decide.name);
    return ok(null);
  },
});

/** An absence that was agreed to is excused; a substitute gets a seat and an invitation. */
async function carryOut(context: PreparationContext, found: StoredInvitation): Promise<void> {
  const { personId, reason, substituteId } = found;
  await excuse(context, { personId, byPersonId: context.viewer.personId, reason });
  if (found.reply !== 'substitute' || !substituteId) return;
  await addSubstitute(context, personId, substituteId);
  await inviteAfterwards(context, [substituteId], found.docNumber);
}

export const invitationsCommands: readonly Command[] = [
  ...[send, resend, remind, opened, reply, decide],
];
