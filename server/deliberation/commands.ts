import { currentItemId } from '../agenda/queries.ts';
import { stopShowingFor } from '../documents/carry-out.ts';
import {
  type Command,
  defineMeetingCommand,
  type MeetingContext,
} from '../kernel/define-command.ts';
import { happened } from '../kernel/define-event.ts';
import { fail, ok } from '../kernel/result.ts';
import { applyGrants } from '../media/requests.ts';
import { chairOf, participantIds, sessionOf } from '../meetings/queries.ts';
import { endFloorFor, withdrawAskedIn } from '../speakers/carry-out.ts';
import { openVoteOf } from '../voting/queries.ts';
import { mayDeliberate } from './access.ts';
import * as contract from './contract.ts';
import { closedSessionOf } from './queries.ts';
import { decideEnd, decideStart, type StartFacts } from './rules.ts';
import { insertClosed, saveEnded, saveRoomCleared } from './store.ts';

async function startFacts({ tx, meetingId }: MeetingContext): Promise<StartFacts> {
  return {
    inSession: (await sessionOf(tx, meetingId)).inSession,
    alreadyClosed: (await closedSessionOf(tx, meetingId)) !== null,
    currentItemId: await currentItemId(tx, meetingId),
    voteOpen: (await openVoteOf(tx, meetingId)) !== null,
    chairId: await chairOf(tx, meetingId),
    participantIds: new Set(await participantIds(tx, meetingId)),
  };
}

/** Who speaks and what is shown ends with each change of who takes part. */
async function clearTable(context: MeetingContext) {
  await endFloorFor(context);
  await stopShowingFor(context);
}

const start = defineMeetingCommand(contract.start, {
  access: mayDeliberate,
  async run(context, { itemId, personIds }) {
    const { tx, meetingId, viewer, now } = context;
    const ask = { itemId, personIds, byPersonId: viewer.personId };
    const decided = decideStart(ask, await startFacts(context));
    if (!decided.ok) return decided;
    await clearTable(context);
    const memberIds = decided.value;
    const id = context.newId();
    const session = { id, meetingId, itemId, startedAt: now, startedBy: viewer.personId };
    await insertClosed(tx, session, memberIds);
    context.append(
      happened(contract.started, { id, itemId, startedAt: now.toISOString() }),
      happened(contract.membersNamed, { memberIds }, memberIds),
    );
    context.enqueue(applyGrants(meetingId));
    return ok({ closedSessionId: id });
  },
});

const confirmRoomCleared = defineMeetingCommand(contract.confirmRoomCleared, {
  access: mayDeliberate,
  async run(context) {
    const { tx, meetingId, viewer, now } = context;
    const closed = await closedSessionOf(tx, meetingId);
    if (!closed) return fail('deliberation.not-closed');
    if (closed.roomClearedAt) return fail('deliberation.already-cleared');
    await saveRoomCleared(tx, closed.id, { personId: viewer.personId, at: now });
    context.append(happened(contract.roomCleared, { at: now.toISOString() }));
    context.enqueue(applyGrants(meetingId));
    return ok(null);
  },
});

const end = defineMeetingCommand(contract.end, {
  access: mayDeliberate,
  async run(context) {
    const { tx, meetingId, viewer, now } = context;
    const closed = await closedSessionOf(tx, meetingId);
    const voteOpen = (await openVoteOf(tx, meetingId)) !== null;
    const decided = decideEnd(closed !== null, voteOpen);
    if (!decided.ok) return decided;
    if (!closed) return fail('deliberation.not-closed');
    await clearTable(context);
    await withdrawAskedIn(context, closed.id);
    await saveEnded(tx, closed.id, { personId: viewer.personId, at: now });
    context.append(happened(contract.ended, { id: closed.id }));
    context.enqueue(applyGrants(meetingId));
    return ok(null);
  },
});

export const deliberationCommands: readonly Command[] = [start, confirmRoomCleared, end];
