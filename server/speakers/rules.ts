import { fail, ok, type Result } from '../kernel/result.ts';
import type { FloorView, SpeakersPart, SpeakRequestView } from './contract.ts';
import { moveBefore, orderAtEnd, waitingList } from './order.ts';

/** What a decision changes: lines of the list, and the floor where `floor` is set. */
export interface SpeakersChange {
  requests: SpeakRequestView[];
  floor: FloorChange | null;
}

export interface FloorChange {
  floor: FloorView | null;
  cause: 'granted' | 'consented' | 'paused' | 'resumed' | 'extended' | 'ended' | 'replaced';
  previousPersonId: string | null;
}

/** Where the speaker is: at a site whose endpoint carries the voice, or at the own device. */
export interface SpeakerFacts {
  present: boolean;
  siteId: string | null;
  /** Official rooms have declared beforehand that the chair may open their microphone. */
  consentNeeded: boolean;
}

export interface SessionFacts {
  inSession: boolean;
  currentItemId: string | null;
  now: Date;
}

type Decision<Code extends string> = Result<SpeakersChange, Code>;

const only = (...requests: SpeakRequestView[]): SpeakersChange => ({ requests, floor: null });

export function decideRequest(
  state: SpeakersPart,
  ask: { id: string; personId: string; topic: string },
  facts: SessionFacts & { present: boolean },
): Decision<
  | 'speakers.already-waiting'
  | 'speakers.has-floor'
  | 'speakers.not-in-session'
  | 'speakers.not-present'
> {
  if (!facts.inSession) return fail('speakers.not-in-session');
  if (!facts.present) return fail('speakers.not-present');
  if (state.floor?.personId === ask.personId) return fail('speakers.has-floor');
  const waiting = waitingList(state.requests);
  if (waiting.some((request) => request.personId === ask.personId)) {
    return fail('speakers.already-waiting');
  }
  return ok(
    only({
      ...ask,
      itemId: facts.currentItemId,
      state: 'waiting',
      order: orderAtEnd(state.requests),
      requestedAt: facts.now.toISOString(),
      calledAt: null,
    }),
  );
}

export function decideWithdraw(
  state: SpeakersPart,
  requestId: string,
  by: { personId: string; moderator: boolean },
): Decision<'speakers.not-waiting' | 'speakers.not-yours'> {
  const request = waitingList(state.requests).find(({ id }) => id === requestId);
  if (!request) return fail('speakers.not-waiting');
  if (request.personId !== by.personId && !by.moderator) return fail('speakers.not-yours');
  return ok(only({ ...request, state: 'withdrawn' }));
}

export function decideMove(
  state: SpeakersPart,
  requestId: string,
  beforeId: string | null,
): Decision<'speakers.not-waiting'> {
  const waiting = waitingList(state.requests);
  const moved = waiting.find(({ id }) => id === requestId);
  const target = beforeId === null || waiting.some(({ id }) => id === beforeId);
  if (!moved || !target) return fail('speakers.not-waiting');
  if (beforeId === requestId) return ok(only());
  return ok(only(...moveBefore(waiting, moved, beforeId)));
}

/** Gives the floor; whoever had it has spoken. */
export function decideGrant(
  state: SpeakersPart,
  grant: {
    newRequestId: string;
    personId: string;
    limitSeconds: number;
    seenRequestId: string | null;
  },
  facts: SessionFacts & SpeakerFacts,
): Decision<
  | 'speakers.not-in-session'
  | 'speakers.not-present'
  | 'speakers.has-floor'
  | 'speakers.floor-changed'
> {
  if (!facts.inSession) return fail('speakers.not-in-session');
  if ((state.floor?.requestId ?? null) !== grant.seenRequestId)
    return fail('speakers.floor-changed');
  if (!facts.present) return fail('speakers.not-present');
  if (state.floor?.personId === grant.personId) return fail('speakers.has-floor');
  const now = facts.now.toISOString();
  const asked = waitingList(state.requests).find(({ personId }) => personId === grant.personId);
  const called: SpeakRequestView = {
    ...(asked ?? {
      id: grant.newRequestId,
      personId: grant.personId,
      itemId: facts.currentItemId,
      topic: '',
      order: orderAtEnd(state.requests),
      requestedAt: now,
    }),
    state: 'called',
    calledAt: now,
  };
  const floor: FloorView = {
    requestId: called.id,
    personId: grant.personId,
    itemId: facts.currentItemId,
    siteId: facts.siteId,
    state: 'speaking',
    microphone: facts.consentNeeded ? 'awaiting-consent' : 'open',
    grantedAt: now,
    limitSeconds: grant.limitSeconds,
    deadline: new Date(facts.now.getTime() + grant.limitSeconds * 1000).toISOString(),
    remainingMs: null,
  };
  return ok({
    requests: [...spoken(state), called],
    floor: {
      floor,
      cause: state.floor ? 'replaced' : 'granted',
      previousPersonId: state.floor?.personId ?? null,
    },
  });
}

/** The line of whoever has the floor now, as spoken. */
function spoken(state: SpeakersPart): SpeakRequestView[] {
  return state.requests
    .filter(({ id }) => id === state.floor?.requestId)
    .map((request) => ({ ...request, state: 'spoken' }));
}

/** Ends the floor: taken back by the chair, or given back by the speaker. */
export function decideEnd(
  state: SpeakersPart,
  requestId: string,
  by: { personId: string; moderator: boolean },
): Decision<'speakers.no-floor' | 'speakers.not-yours'> {
  const { floor } = state;
  if (floor?.requestId !== requestId) return fail('speakers.no-floor');
  if (floor.personId !== by.personId && !by.moderator) return fail('speakers.not-yours');
  return ok({
    requests: spoken(state),
    floor: { floor: null, cause: 'ended', previousPersonId: floor.personId },
  });
}
