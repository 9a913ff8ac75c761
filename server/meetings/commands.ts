import { endItemFor, runItemFor, stopItemFor } from '../agenda/carry-out.ts';
import { closedSessionOf } from '../deliberation/queries.ts';
import { stopShowingFor } from '../documents/carry-out.ts';
import {
  type Command,
  defineMeetingCommand,
  type MeetingContext,
} from '../kernel/define-command.ts';
import { happened } from '../kernel/define-event.ts';
import { ok } from '../kernel/result.ts';
import { applyGrants } from '../media/requests.ts';
import { endFloorFor } from '../speakers/carry-out.ts';
import { openVoteOf } from '../voting/queries.ts';
import { mayLead } from './access.ts';
import * as contract from './contract.ts';
import { decideEndOfSession, decideOpen, decideResume, decideSuspend } from './rules.ts';
import { loadSession, saveSession } from './store.ts';

async function currentSession({ tx, meetingId }: MeetingContext) {
  const session = await loadSession(tx, meetingId);
  if (!session) throw new Error(`no meeting ${meetingId}`);
  return session;
}

/** What may be heard and seen hangs on the session, so the media server follows each change. */
async function change(context: MeetingContext, session: Parameters<typeof saveSession>[2]) {
  const times = await saveSession(context.tx, context.meetingId, session);
  context.append(happened(contract.statusChanged, { status: session.status, ...times }));
  context.enqueue(applyGrants(context.meetingId));
}

/** The first opening is what counts as the beginning, however often the session is interrupted. */
async function begin(context: MeetingContext, openedAt: Date | null) {
  await change(context, {
    status: 'in-session',
    openedAt: openedAt ?? context.now,
    suspendedUntil: null,
  });
  await runItemFor(context);
}

const openSession = defineMeetingCommand(contract.openSession, {
  access: mayLead,
  async run(context) {
    const { status, openedAt } = await currentSession(context);
    const decided = decideOpen(status);
    if (!decided.ok) return decided;
    await begin(context, openedAt);
    return ok(null);
  },
});

const suspendSession = defineMeetingCommand(contract.suspendSession, {
  access: mayLead,
  async run(context, input) {
    const { status } = await currentSession(context);
    const until = input.until === null ? null : new Date(input.until);
    const openVoteId = await openVoteOf(context.tx, context.meetingId);
    const decided = decideSuspend(status, { openVoteId, until, now: context.now });
    if (!decided.ok) return decided;
    await endFloorFor(context);
    await stopItemFor(context);
    await change(context, { status: decided.value, suspendedUntil: until });
    return ok(null);
  },
});

const resumeSession = defineMeetingCommand(contract.resumeSession, {
  access: mayLead,
  async run(context) {
    const { status, openedAt } = await currentSession(context);
    const decided = decideResume(status);
    if (!decided.ok) return decided;
    await begin(context, openedAt);
    return ok(null);
  },
});

const endSession = defineMeetingCommand(contract.endSession, {
  access: mayLead,
  async run(context) {
    const { tx, meetingId } = context;
    const { status } = await currentSession(context);
    const openVoteId = await openVoteOf(tx, meetingId);
    const closedSession = (await closedSessionOf(tx, meetingId)) !== null;
    const decided = decideEndOfSession(status, { openVoteId, closedSession });
    if (!decided.ok) return decided;
    await endFloorFor(context);
    await stopShowingFor(context);
    await endItemFor(context);
    await change(context, { status: decided.value, endedAt: context.now, suspendedUntil: null });
    return ok(null);
  },
});

export const meetingsCommands: readonly Command[] = [
  openSession,
  suspendSession,
  resumeSession,
  endSession,
];
