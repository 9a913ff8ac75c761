import {
  type Command,
  defineMeetingCommand,
  type MeetingContext,
} from '../kernel/define-command.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { participantsOf } from '../meetings/queries.ts';
import { mayAsk, mayLead } from './access.ts';
import { carryOut } from './carry-out.ts';
import type { SpeakersChange } from './change-rules.ts';
import { saveConsent } from './consent-store.ts';
import * as contract from './contract.ts';
import { byViewer, consentNeeded, mayBeCalled, sessionFacts, speakerFacts } from './facts.ts';
import { decideConsent, decideExtend, decidePause, decideResume } from './floor-rules.ts';
import { waitingList } from './order.ts';
import { placingFacts } from './placing-facts.ts';
import { decideMove, decideRequest, decideWithdraw } from './request-rules.ts';
import { decideEnd, decideGrant, decideReturn } from './rules.ts';
import { loadFloor, loadLine, loadState } from './store.ts';

/** Carries out what was decided and answers with nothing more. */
export async function settle<Code extends string>(
  context: MeetingContext,
  decided: Result<SpeakersChange, Code>,
): Promise<Result<null, Code>> {
  if (!decided.ok) return decided;
  await carryOut(context, decided.value);
  return ok(null);
}

const requestFloor = defineMeetingCommand(contract.requestFloor, {
  access: mayAsk,
  async run(context, { kind, topic, toPersonId, parentId }) {
    const { tx, meetingId, viewer } = context;
    const { personId } = viewer;
    const state = await loadState(tx, meetingId);
    const { present } = await speakerFacts(context, personId);
    const addressees = toPersonId ? await participantsOf(tx, meetingId, [toPersonId]) : new Map();
    const facts = {
      ...(await sessionFacts(context)),
      present,
      toParticipant: addressees.size > 0,
      parent: parentId ? await loadLine(tx, meetingId, parentId) : null,
    };
    const ask = { id: context.newId(), personId, kind, topic, toPersonId, parentId };
    const placing = await placingFacts(tx, meetingId, state.policy.order);
    const decided = decideRequest(state, ask, facts, placing);
    if (!decided.ok) return decided;
    await carryOut(context, decided.value);
    const changed = new Map(
      decided.value.lines.flatMap(({ requests }) => requests.map((line) => [line.id, line])),
    );
    for (const line of state.requests) if (!changed.has(line.id)) changed.set(line.id, line);
    const waiting = waitingList([...changed.values()]);
    return ok({ requestId: ask.id, position: waiting.findIndex(({ id }) => id === ask.id) + 1 });
  },
});

const withdrawRequest = defineMeetingCommand(contract.withdrawRequest, {
  access: mayAsk,
  async run(context, { requestId }) {
    const state = await loadState(context.tx, context.meetingId);
    return settle(context, decideWithdraw(state, requestId, byViewer(context)));
  },
});

const moveRequest = defineMeetingCommand(contract.moveRequest, {
  access: mayLead,
  async run(context, { requestId, beforeId }) {
    const state = await loadState(context.tx, context.meetingId);
    return settle(context, decideMove(state, requestId, beforeId));
  },
});

const grantFloor = defineMeetingCommand(contract.grantFloor, {
  access: mayLead,
  async run(context, { meetingId, ...asked }) {
    if (!(await mayBeCalled(context, asked.personId))) return fail('speakers.not-named');
    const state = await loadState(context.tx, meetingId);
    const session = await sessionFacts(context);
    const facts = { ...session, ...(await speakerFacts(context, asked.personId)) };
    const grant = { newRequestId: context.newId(), ...asked };
    const placing = await placingFacts(context.tx, meetingId, state.policy.order);
    const decided = decideGrant(state, grant, facts, placing);
    if (!decided.ok) return decided;
    await carryOut(context, decided.value);
    return ok({ requestId: decided.value.floor?.floor?.requestId ?? grant.newRequestId });
  },
});

const consentToMicrophone = defineMeetingCommand(contract.consentToMicrophone, {
  access: mayAsk,
  async run(context, { requestId }) {
    const { tx, meetingId, viewer, now } = context;
    const current = await loadFloor(tx, meetingId);
    const decided = decideConsent(current, requestId, viewer.personId, now);
    if (decided.ok) await saveConsent(tx, meetingId, viewer.personId, now);
    return settle(context, decided);
  },
});

const pauseFloor = defineMeetingCommand(contract.pauseFloor, {
  access: mayLead,
  async run(context, { requestId }) {
    const current = await loadFloor(context.tx, context.meetingId);
    return settle(context, decidePause(current, requestId, context.now));
  },
});

const resumeFloor = defineMeetingCommand(contract.resumeFloor, {
  access: mayLead,
  async run(context, { requestId }) {
    const current = await loadFloor(context.tx, context.meetingId);
    const needed = await consentNeeded(context, current);
    return settle(context, decideResume(current, requestId, context.now, needed));
  },
});

const extendFloor = defineMeetingCommand(contract.extendFloor, {
  access: mayLead,
  async run(context, { requestId, seconds }) {
    const current = await loadFloor(context.tx, context.meetingId);
    return settle(context, decideExtend(current, requestId, seconds, context.now));
  },
});

const endFloor = defineMeetingCommand(contract.endFloor, {
  access: mayAsk,
  async run(context, { requestId }) {
    const { tx, meetingId, now } = context;
    const state = await loadState(tx, meetingId);
    const placing = await placingFacts(tx, meetingId, state.policy.order);
    return settle(context, decideEnd(state, requestId, byViewer(context), now, placing));
  },
});

const returnRequest = defineMeetingCommand(contract.returnRequest, {
  access: mayLead,
  async run(context, { requestId }) {
    const { tx, meetingId, now } = context;
    const state = await loadState(tx, meetingId);
    const placing = await placingFacts(tx, meetingId, state.policy.order);
    return settle(context, decideReturn(state, requestId, now, placing));
  },
});

export const speakersCommands: readonly Command[] = [
  requestFloor,
  withdrawRequest,
  moveRequest,
  grantFloor,
  consentToMicrophone,
  pauseFloor,
  resumeFloor,
  extendFloor,
  endFloor,
  returnRequest,
];
