import { fail, ok, type Result } from '../kernel/result.ts';
import type { SpeakersChange } from './change-rules.ts';
import { ended, later, spokenUntil, withClocks } from './clock-rules.ts';
import type { FloorView, SpeakersPart, SpeakRequestView, VoiceView } from './contract.ts';
import { orderAtEnd, waitingList, wasAsked } from './order.ts';
import { countsAsSpoken, type PlacingFacts, placedBehind } from './placing-rules.ts';

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

/** A line that is called now: one that waited, or a new one for whoever is called unasked. */
export function calledLine(
  state: SpeakersPart,
  asked: SpeakRequestView | undefined,
  fresh: Pick<SpeakRequestView, 'id' | 'personId' | 'kind' | 'toPersonId' | 'parentId'>,
  facts: { currentItemId: string | null; siteId: string | null; now: Date },
): SpeakRequestView {
  const now = facts.now.toISOString();
  const waited = asked ?? {
    ...fresh,
    topic: '',
    order: orderAtEnd(state.requests),
    requestedAt: now,
    endedAt: null,
    spokenMs: null,
  };
  const { currentItemId: itemId, siteId } = facts;
  return { ...waited, itemId, siteId, state: 'called', calledAt: now };
}

/** The line that is meant by a grant: the one named, or the person's first; null where it is gone. */
function askedLine(state: SpeakersPart, personId: string, requestId: string | null) {
  const own = waitingList(state.requests).filter((line) => line.personId === personId);
  if (requestId === null) return { line: own[0] };
  const line = own.find(({ id }) => id === requestId);
  return line ? { line } : null;
}

export interface Grant {
  newRequestId: string;
  personId: string;
  requestId: string | null;
  limitSeconds: number | null;
  seenRequestId: string | null;
}

/** Gives the floor; whoever had it, and was heard beside it, has spoken. */
export function decideGrant(
  state: SpeakersPart,
  grant: Grant,
  facts: SessionFacts & SpeakerFacts,
  placing: PlacingFacts,
): Decision<
  | 'speakers.not-in-session'
  | 'speakers.not-present'
  | 'speakers.has-floor'
  | 'speakers.floor-changed'
  | 'speakers.not-waiting'
> {
  if (!facts.inSession) return fail('speakers.not-in-session');
  if ((state.floor?.requestId ?? null) !== grant.seenRequestId)
    return fail('speakers.floor-changed');
  if (!facts.present) return fail('speakers.not-present');
  if (state.floor?.personId === grant.personId) return fail('speakers.has-floor');
  const asked = askedLine(state, grant.personId, grant.requestId);
  if (!asked) return fail('speakers.not-waiting');
  const none = { kind: 'speech', toPersonId: null, parentId: null } as const;
  const fresh = { id: grant.newRequestId, personId: grant.personId, ...none };
  const called = calledLine(state, asked.line, fresh, facts);
  const limitSeconds = grant.limitSeconds ?? state.policy.limits[called.kind];
  const left = state.requests.filter(({ id }) => id !== called.id);
  return ok({
    lines: [
      ...spoken({ ...state, requests: left }, facts.now, placing),
      { cause: 'called', requests: [called] },
    ],
    floor: {
      floor: floorOf(called, limitSeconds, facts),
      cause: state.floor ? 'replaced' : 'granted',
      previousPersonId: state.floor?.personId ?? null,
    },
    ...(state.floor && sitesClosed(state)),
  });
}

/** With the floor go the sites that were opened beside it. */
const sitesClosed = ({ openedSiteIds }: SpeakersPart): Pick<SpeakersChange, 'openedSiteIds'> =>
  openedSiteIds.length > 0 ? { openedSiteIds: [] } : {};

function floorOf(
  { id, personId, itemId, kind, parentId, siteId, spokenMs }: SpeakRequestView,
  limitSeconds: number,
  { now, consentNeeded }: SessionFacts & SpeakerFacts,
): FloorView {
  const floor: FloorView = {
    requestId: id,
    personId,
    itemId,
    kind,
    parentId,
    siteId,
    state: 'speaking',
    microphone: consentNeeded ? 'awaiting-consent' : 'open',
    grantedAt: now.toISOString(),
    limitSeconds,
    deadline: later(now, limitSeconds * 1000),
    remainingMs: null,
    // A line that was taken back to the list goes on counting.
    spokenMs: spokenMs ?? 0,
    runningSince: null,
    voices: [],
  };
  return withClocks(floor, now);
}

/** The lines of whoever is heard now, as spoken, and those that stand elsewhere because of it. */
function spoken(state: SpeakersPart, now: Date, placing: PlacingFacts): SpeakersChange['lines'] {
  if (!state.floor) return [];
  const { requestId, voices } = state.floor;
  const clocks = new Map<string | null, FloorView | VoiceView>([[requestId, state.floor]]);
  for (const voice of voices) clocks.set(voice.requestId, voice);
  const over = state.requests.flatMap((line) => {
    const clock = clocks.get(line.id);
    return clock ? [ended(line, clock, now)] : [];
  });
  const speakers = over.filter(countsAsSpoken).map(({ personId }) => personId);
  const moved = placedBehind(waitingList(state.requests), speakers, placing);
  return [{ cause: 'spoken', requests: [...over, ...moved] }];
}

/** Ends the floor: taken back by the chair, or given back by the speaker. */
export function decideEnd(
  state: SpeakersPart,
  requestId: string,
  by: { personId: string; moderator: boolean },
  now: Date,
  placing: PlacingFacts,
): Decision<'speakers.no-floor' | 'speakers.not-yours'> {
  const { floor } = state;
  if (floor?.requestId !== requestId) return fail('speakers.no-floor');
  if (floor.personId !== by.personId && !by.moderator) return fail('speakers.not-yours');
  return ok({
    lines: spoken(state, now, placing),
    floor: { floor: null, cause: 'ended', previousPersonId: floor.personId },
    ...sitesClosed(state),
  });
}

/**
 * Takes back a call made by mistake. The line waits where it waited, and the time spoken so far stays
 * with it; whoever was called unasked never waited. Those heard beside have spoken.
 */
export function decideReturn(
  state: SpeakersPart,
  requestId: string,
  now: Date,
  placing: PlacingFacts,
): Decision<'speakers.no-floor'> {
  const { floor } = state;
  const line = state.requests.find(({ id }) => id === requestId);
  if (!floor || !line || floor.requestId !== requestId) return fail('speakers.no-floor');
  const others = state.requests.filter(({ id }) => id !== requestId);
  const spokenMs = spokenUntil(floor, now);
  const returned: SpeakRequestView = wasAsked(line)
    ? { ...line, state: 'waiting', calledAt: null, siteId: null, spokenMs }
    : { ...line, state: 'withdrawn', endedAt: now.toISOString(), spokenMs };
  return ok({
    lines: [
      ...spoken({ ...state, requests: others }, now, placing),
      { cause: 'returned', requests: [returned] },
    ],
    floor: { floor: null, cause: 'returned', previousPersonId: floor.personId },
    ...sitesClosed(state),
  });
}

/** What is left when the item or the session ends: nobody has the floor and no site is open. */
export function decideSilence(
  state: SpeakersPart,
  now: Date,
  placing: PlacingFacts,
): SpeakersChange {
  const { floor } = state;
  return {
    lines: spoken(state, now, placing),
    ...(floor && { floor: { floor: null, cause: 'ended', previousPersonId: floor.personId } }),
    ...sitesClosed(state),
  };
}
