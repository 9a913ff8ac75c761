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
import { decideEndOfSession, decideOpen } from './rules.ts';
import { loadSession, saveStatus } from './store.ts';

async function currentStatus({ tx, meetingId }: MeetingContext) {
  const session = await loadSession(tx, meetingId);
  if (!session) throw new Error(`no meeting ${meetingId}`);
  return session.status;
}

/** What may be heard and seen hangs on the session, so the media server follows each change. */
async function changeStatus(context: MeetingContext, status: 'in-session' | 'ended') {
  await saveStatus(context.tx, context.meetingId, status);
  context.append(happened(contract.statusChanged, { status }));
  context.enqueue(applyGrants(context.meetingId));
}

const openSession = defineMeetingCommand(contract.openSession, {
  access: mayLead,
  async run(context) {
    const decided = decideOpen(await currentStatus(context));
    if (!decided.ok) return decided;
    await changeStatus(context, decided.value);
    return ok(null);
  },
});

const endSession = defineMeetingCommand(contract.endSession, {
  access: mayLead,
  async run(context) {
    const openVoteId = await openVoteOf(context.tx, context.meetingId);
    const decided = decideEndOfSession(await currentStatus(context), openVoteId);
    if (!decided.ok) return decided;
    await endFloorFor(context);
    await stopShowingFor(context);
    await changeStatus(context, decided.value);
    return ok(null);
  },
});

export const meetingsCommands: readonly Command[] = [openSession, endSession];
