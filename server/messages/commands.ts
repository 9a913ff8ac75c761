import { currentItemId } from '../agenda/queries.ts';
import { closedSessionMembers, closedSessionOf } from '../deliberation/queries.ts';
import {
  type Command,
  defineMeetingCommand,
  type MeetingContext,
} from '../kernel/define-command.ts';
import { happened } from '../kernel/define-event.ts';
import { ok } from '../kernel/result.ts';
import { isModerator } from '../kernel/viewer.ts';
import { setMessagesToAll } from '../meetings/carry-out.ts';
import { messagesPolicyOf, moderatorIdsOf, participantsOf } from '../meetings/queries.ts';
import { mayModerate, mayWrite } from './access.ts';
import * as contract from './contract.ts';
import { decideModerate, decideSend, minuteMs, readersOf } from './rules.ts';
import {
  insertMessage,
  loadMessage,
  loadSentSince,
  type StoredMessage,
  saveModeration,
} from './store.ts';

async function sendFacts(context: MeetingContext, toPersonId: string | null) {
  const { tx, meetingId, viewer, now } = context;
  const policy = await messagesPolicyOf(tx, meetingId);
  const since = new Date(now.getTime() - minuteMs);
  const known = toPersonId ? await participantsOf(tx, meetingId, [toPersonId]) : null;
  return {
    moderator: isModerator(viewer),
    open: policy?.status === 'in-session' || policy?.status === 'suspended',
    toAll: policy?.toAll ?? ('off' as const),
    recipientKnown: known?.size === 1,
    recent: await loadSentSince(tx, meetingId, viewer.personId, since),
    itemId: await currentItemId(tx, meetingId),
    now,
  };
}

/** Tells everybody who may see the message as it is now. */
async function tell(
  context: MeetingContext,
  { view: message, closedSessionId }: StoredMessage,
): Promise<void> {
  const moderatorIds = await moderatorIdsOf(context.tx, context.meetingId);
  const readers = readersOf(message, moderatorIds);
  const named = closedSessionId && (await closedSessionMembers(context.tx, closedSessionId));
  // What was written in a closed session stays with those who were named, also when it is over.
  const onlyFor = named ? (readers?.filter((id) => named.includes(id)) ?? named) : readers;
  context.append(happened(contract.messageChanged, { message }, onlyFor));
}

const send = defineMeetingCommand(contract.send, {
  access: mayWrite,
  async run(context, { audience, toPersonId, body }) {
    const { tx, meetingId, viewer, newId } = context;
    const draft = { id: newId(), fromPersonId: viewer.personId, audience, toPersonId, body };
    const decided = decideSend(draft, await sendFacts(context, toPersonId));
    if (!decided.ok) return decided;
    const view = decided.value;
    const closedSessionId = (await closedSessionOf(tx, meetingId))?.id ?? null;
    await insertMessage(tx, meetingId, { view, closedSessionId });
    await tell(context, { view, closedSessionId });
    return ok({ messageId: view.id, state: view.state });
  },
});

const moderate = defineMeetingCommand(contract.moderate, {
  access: mayModerate,
  async run(context, { messageId, state }) {
    const { tx, meetingId, viewer, now } = context;
    const stored = await loadMessage(tx, meetingId, messageId);
    const decided = decideModerate(stored?.view ?? null, state);
    if (!decided.ok) return decided;
    const closedSessionId = stored?.closedSessionId ?? null;
    await saveModeration(tx, decided.value, { personId: viewer.personId, at: now });
    // First it goes from everybody's screen; then those who may still see it get it as it is.
    if (state === 'hidden') context.append(happened(contract.messageRemoved, { messageId }));
    await tell(context, { view: decided.value, closedSessionId });
    return ok(null);
  },
});

const setPolicy = defineMeetingCommand(contract.setPolicy, {
  access: mayModerate,
  async run(context, { toAll }) {
    await setMessagesToAll(context, toAll);
    context.append(happened(contract.policyChanged, { toAll }));
    return ok(null);
  },
});

export const messagesCommands: readonly Command[] = [send, moderate, setPolicy];
