import { currentItemId } from '../agenda/queries.ts';
import { whereIs } from '../attendance/queries.ts';
import {
  type Command,
  defineMeetingCommand,
  type MeetingContext,
} from '../kernel/define-command.ts';
import { ok } from '../kernel/result.ts';
import { isModerator } from '../kernel/viewer.ts';
import { sessionOf } from '../meetings/queries.ts';
import { mayAsk, mayLead } from './access.ts';
import { carryOut } from './carry-out.ts';
import * as contract from './contract.ts';
import { decideConsent, decideExtend, decidePause, decideResume } from './floor-rules.ts';
import { waitingList } from './order.ts';
import { decideEnd, decideGrant, decideMove, decideRequest, decideWithdraw } from './rules.ts';
import { hasConsented, loadFloor, loadState, saveConsent } from './store.ts';

async function sessionFacts({ tx, meetingId, now }: MeetingContext) {
  const session = await sessionOf(tx, meetingId);
  return { ...session, currentItemId: await currentItemId(tx, meetingId), now };
}

/** Whoever sits in a room is heard through its endpoint and needs no consent of their own. */
async function speakerFacts({ tx, meetingId }: MeetingContext, personId: string) {
  const place = await whereIs(tx, meetingId, personId);
  const atSite = place?.state === 'present-room' || place?.state === 'present-site';
  const present = atSite || place?.state === 'present-remote';
  const consentNeeded = !atSite && !(await hasConsented(tx, meetingId, personId));
  return { present, siteId: atSite ? place.siteId : null, consentNeeded };
}

const byViewer = ({ viewer }: MeetingContext) => ({
  personId: viewer.personId,
  moderator: isModerator(viewer),
});

const requestFloor = defineMeetingCommand(contract.requestFloor, {
  access: mayAsk,
  async run(context, { topic }) {
    const { personId } = context.viewer;
    const state = await loadState(context.tx, context.meetingId);
    const { present } = await speakerFacts(context, personId);
    const ask = { id: context.newId(), personId, topic };
    const facts = { ...(await sessionFacts(context)), present };
    const decided = decideRequest(state, ask, facts);
    if (!decided.ok) return decided;
    await carryOut(context, decided.value);
    return ok({ requestId: ask.id, position: waitingList(state.requests).length + 1 });
  },
});

const withdrawRequest = defineMeetingCommand(contract.withdrawRequest, {
  access: mayAsk,
  async run(context, { requestId }) {
    const state = await loadState(context.tx, context.meetingId);
    const decided = decideWithdraw(state, requestId, byViewer(context));
    if (!decided.ok) return decided;
    await carryOut(context, decided.value);
    return ok(null);
  },
});

const moveRequest = defineMeetingCommand(contract.moveRequest, {
  access: mayLead,
  async run(context, { requestId, beforeId }) {
    const state = await loadState(context.tx, context.meetingId);
    const decided = decideMove(state, requestId, beforeId);
    if (!decided.ok) return decided;
    await carryOut(context, decided.value);
    return ok(null);
  },
});

const grantFloor = defineMeetingCommand(contract.grantFloor, {
  access: mayLead,
  async run(context, { personId, limitSeconds, seenRequestId }) {
    const state = await loadState(context.tx, context.meetingId);
    const session = await sessionFacts(context);
    const facts = { ...session, ...(await speakerFacts(context, personId)) };
    const grant = {
      newRequestId: context.newId(),
      personId,
      seenRequestId,
      limitSeconds: limitSeconds ?? session.speechLimitSeconds,
    };
    const decided = decideGrant(state, grant, facts);
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
    if (!decided.ok) return decided;
    await saveConsent(tx, meetingId, viewer.personId, now);
    await carryOut(context, decided.value);
    return ok(null);
  },
});

const pauseFloor = defineMeetingCommand(contract.pauseFloor, {
  access: mayLead,
  async run(context, { requestId }) {
    const current = await loadFloor(context.tx, context.meetingId);
    const decided = decidePause(current, requestId, context.now);
    if (!decided.ok) return decided;
    await carryOut(context, decided.value);
    return ok(null);
  },
});

const resumeFloor = defineMeetingCommand(contract.resumeFloor, {
  access: mayLead,
  async run(context, { requestId }) {
    const { tx, meetingId } = context;
    const current = await loadFloor(tx, meetingId);
    // By where the floor was given: sitting down in a room for a moment is no consent.
    const ownDevice = current?.siteId === null;
    const consentNeeded = ownDevice && !(await hasConsented(tx, meetingId, current.personId));
    const decided = decideResume(current, requestId, context.now, consentNeeded);
    if (!decided.ok) return decided;
    await carryOut(context, decided.value);
    return ok(null);
  },
});

const extendFloor = defineMeetingCommand(contract.extendFloor, {
  access: mayLead,
  async run(context, { requestId, seconds }) {
    const current = await loadFloor(context.tx, context.meetingId);
    const decided = decideExtend(current, requestId, seconds);
    if (!decided.ok) return decided;
    await carryOut(context, decided.value);
    return ok(null);
  },
});

const endFloor = defineMeetingCommand(contract.endFloor, {
  access: mayAsk,
  async run(context, { requestId }) {
    const state = await loadState(context.tx, context.meetingId);
    const decided = decideEnd(state, requestId, byViewer(context));
    if (!decided.ok) return decided;
    await carryOut(context, decided.value);
    return ok(null);
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
];
