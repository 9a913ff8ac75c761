import { fail, ok, type Result } from '../kernel/result.ts';
import { linesOnly, nothing, type SpeakersChange } from './change-rules.ts';
import {
  type FloorPolicyView,
  type RequestKind,
  requestKind,
  type SpeakersPart,
  type SpeakRequestView,
} from './contract.ts';
import { moveBefore, placesOf, waitingList } from './order.ts';
import { type PlacingFacts, placed, placedAnew } from './placing-rules.ts';

type Decision<Code extends string> = Result<SpeakersChange, Code>;

export interface Ask {
  id: string;
  personId: string;
  kind: RequestKind;
  topic: string;
  toPersonId: string | null;
  parentId: string | null;
}

export interface AskFacts {
  inSession: boolean;
  currentItemId: string | null;
  now: Date;
  present: boolean;
  /** Whether the person who is asked takes part in the meeting. */
  toParticipant: boolean;
  /** The line that `parentId` names; null where the meeting has none. */
  parent: SpeakRequestView | null;
}

/** What kind, addressee and parent have to do with each other. */
function addressed(
  { kind, personId, topic, toPersonId, parentId }: Ask,
  { parent, toParticipant }: AskFacts,
): Result<
  Pick<Ask, 'toPersonId' | 'parentId'>,
  'speakers.no-topic' | 'speakers.unknown-person' | 'speakers.unknown-question'
> {
  if (parentId !== null && (!parent || parent.state === 'withdrawn')) {
    return fail('speakers.unknown-question');
  }
  if (kind === 'question') {
    if (topic === '') return fail('speakers.no-topic');
    if (!toParticipant || toPersonId === personId) return fail('speakers.unknown-person');
    return ok({ toPersonId, parentId });
  }
  if (kind === 'answer') {
    if (parent?.kind !== 'question' || parent.toPersonId !== personId) {
      return fail('speakers.unknown-question');
    }
    return ok({ toPersonId: parent.personId, parentId });
  }
  return ok({ toPersonId: null, parentId: null });
}

export function decideRequest(
  state: SpeakersPart,
  ask: Ask,
  facts: AskFacts,
  placing: PlacingFacts,
): Decision<
  | 'speakers.already-waiting'
  | 'speakers.has-floor'
  | 'speakers.not-in-session'
  | 'speakers.not-present'
  | 'speakers.no-topic'
  | 'speakers.unknown-person'
  | 'speakers.unknown-question'
> {
  if (!facts.inSession) return fail('speakers.not-in-session');
  if (!facts.present) return fail('speakers.not-present');
  if (state.floor?.personId === ask.personId) return fail('speakers.has-floor');
  const waiting = waitingList(state.requests);
  if (waiting.some(({ personId, kind }) => personId === ask.personId && kind === ask.kind)) {
    return fail('speakers.already-waiting');
  }
  const to = addressed(ask, facts);
  if (!to.ok) return to;
  const line: SpeakRequestView = {
    ...ask,
    ...to.value,
    itemId: facts.currentItemId,
    state: 'waiting',
    order: 0,
    requestedAt: facts.now.toISOString(),
    calledAt: null,
    endedAt: null,
    siteId: null,
    spokenMs: null,
  };
  return ok(linesOnly('asked', placed(placesOf(state), line, placing)));
}

export function decideWithdraw(
  state: SpeakersPart,
  requestId: string,
  by: { personId: string; moderator: boolean },
): Decision<'speakers.not-waiting' | 'speakers.not-yours'> {
  const request = waitingList(state.requests).find(({ id }) => id === requestId);
  if (!request) return fail('speakers.not-waiting');
  if (request.personId !== by.personId && !by.moderator) return fail('speakers.not-yours');
  return ok(linesOnly('withdrawn', [{ ...request, state: 'withdrawn' }]));
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
  if (beforeId === requestId) return ok(nothing);
  return ok(linesOnly('moved', moveBefore(placesOf(state), moved, beforeId)));
}

const samePolicy = (one: FloorPolicyView, other: FloorPolicyView) =>
  one.order === other.order &&
  requestKind.options.every((kind) => one.limits[kind] === other.limits[kind]);

/**
 * The waiting lines are placed anew where the order is another one than before. Of two who change
 * the policy at once the slower one has seen another policy than the one that is in force.
 */
export function decidePolicy(
  state: SpeakersPart,
  { policy, seen }: { policy: FloorPolicyView; seen: FloorPolicyView },
  placing: PlacingFacts,
): Decision<'speakers.policy-changed'> {
  if (!samePolicy(seen, state.policy)) return fail('speakers.policy-changed');
  const anew = policy.order !== state.policy.order;
  const lines = anew ? placedAnew(placesOf(state), placing) : [];
  return ok({ ...linesOnly('policy', lines), policy });
}
