import { fail, ok, type Result } from '../kernel/result.ts';
import { floorOnly, linesOnly, nothing, type SpeakersChange } from './change-rules.ts';
import { ended, partnerOf, remainingMs, withClocks, withTime } from './clock-rules.ts';
import type {
  FloorCause,
  FloorView,
  SpeakersPart,
  SpeakRequestView,
  VoiceView,
} from './contract.ts';
import { waitingList } from './order.ts';
import type { PlacingFacts } from './placing-rules.ts';
import { calledLine, decideSilence, type SpeakerFacts } from './rules.ts';

type Decision<Code extends string> = Result<SpeakersChange, Code>;

export interface VoiceFacts extends SpeakerFacts {
  now: Date;
}

interface Opening {
  newRequestId: string;
  /** Of the floor. */
  requestId: string;
  personId: string;
}

/** Nobody is two things at once: neither twice beside the floor, nor beside one's own. */
function isHeard(floor: FloorView, personId: string): boolean {
  return floor.personId === personId || floor.voices.some((voice) => voice.personId === personId);
}

function voiceOf(
  line: SpeakRequestView,
  role: VoiceView['role'],
  held: VoiceView['held'],
  { now, consentNeeded }: VoiceFacts,
): VoiceView {
  return {
    personId: line.personId,
    siteId: line.siteId,
    role,
    microphone: consentNeeded ? 'awaiting-consent' : 'open',
    requestId: line.id,
    since: now.toISOString(),
    spokenMs: line.spokenMs ?? 0,
    runningSince: null,
    held,
  };
}

function opened(
  floor: FloorView,
  called: SpeakRequestView,
  cause: FloorCause,
  now: Date,
): Decision<never> {
  return ok({
    lines: [{ cause: 'called', requests: [called] }],
    floor: { floor: withClocks(floor, now), cause, previousPersonId: null },
  });
}

/** The time becomes that of an answer; what the speaker has left is kept for afterwards. */
export function decideOpenExchange(
  state: SpeakersPart,
  opening: Opening & { seenVoices: readonly string[] },
  facts: VoiceFacts,
): Decision<
  | 'speakers.no-floor'
  | 'speakers.floor-changed'
  | 'speakers.already-paused'
  | 'speakers.exchange-open'
  | 'speakers.has-floor'
  | 'speakers.not-present'
> {
  const { floor, policy } = state;
  if (floor?.requestId !== opening.requestId) return fail('speakers.no-floor');
  const seen = new Set(opening.seenVoices);
  const same = floor.voices.every(({ personId }) => seen.has(personId));
  if (!same || seen.size !== floor.voices.length) return fail('speakers.floor-changed');
  if (floor.state === 'paused') return fail('speakers.already-paused');
  if (partnerOf(floor)) return fail('speakers.exchange-open');
  if (isHeard(floor, opening.personId)) return fail('speakers.has-floor');
  if (!facts.present) return fail('speakers.not-present');
  const asked = waitingList(state.requests).find(
    ({ personId, kind, parentId }) =>
      personId === opening.personId && kind === 'answer' && parentId === floor.requestId,
  );
  const answer = { kind: 'answer', toPersonId: floor.personId, parentId: floor.requestId } as const;
  const fresh = { id: opening.newRequestId, personId: opening.personId, ...answer };
  const called = calledLine(state, asked, fresh, { ...facts, currentItemId: floor.itemId });
  const held = { limitSeconds: floor.limitSeconds, remainingMs: remainingMs(floor, facts.now) };
  const voices = [...floor.voices, voiceOf(called, 'partner', held, facts)];
  const limitSeconds = policy.limits.answer;
  const time = { limitSeconds, leftMs: limitSeconds * 1000 };
  const timed = withTime({ ...floor, voices }, time, facts.now);
  return opened(timed, called, 'exchange-opened', facts.now);
}

/** A point of order that the person waits with is what is called; else a line for the record. */
export function decideOpenInterjection(
  state: SpeakersPart,
  opening: Opening,
  facts: VoiceFacts,
): Decision<
  | 'speakers.no-floor'
  | 'speakers.already-paused'
  | 'speakers.interjection-open'
  | 'speakers.has-floor'
  | 'speakers.not-present'
> {
  const { floor } = state;
  if (floor?.requestId !== opening.requestId) return fail('speakers.no-floor');
  if (floor.state === 'paused') return fail('speakers.already-paused');
  if (floor.voices.some(({ role }) => role === 'interjection')) {
    return fail('speakers.interjection-open');
  }
  if (isHeard(floor, opening.personId)) return fail('speakers.has-floor');
  if (!facts.present) return fail('speakers.not-present');
  const asked = waitingList(state.requests).find(
    ({ personId, kind }) => personId === opening.personId && kind === 'point-of-order',
  );
  const beside = { kind: 'speech', toPersonId: null, parentId: floor.requestId } as const;
  const fresh = { id: opening.newRequestId, personId: opening.personId, ...beside };
  const called = calledLine(state, asked, fresh, { ...facts, currentItemId: floor.itemId });
  const voices = [...floor.voices, voiceOf(called, 'interjection', null, facts)];
  return opened({ ...floor, voices }, called, 'interjection-opened', facts.now);
}

function without(state: SpeakersPart, floor: FloorView, voice: VoiceView, now: Date) {
  const voices = floor.voices.filter((one) => one !== voice);
  const left = voice.held
    ? withTime(
        { ...floor, voices },
        { limitSeconds: voice.held.limitSeconds, leftMs: voice.held.remainingMs },
        now,
      )
    : { ...floor, voices };
  const line = state.requests.find(({ id }) => id === voice.requestId);
  const requests = line ? [ended(line, voice, now)] : [];
  return { floor: withClocks(left, now), lines: [{ cause: 'spoken' as const, requests }] };
}

/** Ends what is heard in this role; the chair may, and whoever it is. */
export function decideEndVoice<Missing extends string>(
  state: SpeakersPart,
  ending: { requestId: string; role: VoiceView['role']; missing: Missing; cause: FloorCause },
  by: { personId: string; moderator: boolean },
  now: Date,
): Decision<'speakers.no-floor' | 'speakers.not-yours' | Missing> {
  const { floor } = state;
  if (floor?.requestId !== ending.requestId) return fail('speakers.no-floor');
  const voice = floor.voices.find(({ role }) => role === ending.role);
  if (!voice) return fail(ending.missing);
  if (voice.personId !== by.personId && !by.moderator) return fail('speakers.not-yours');
  const after = without(state, floor, voice, now);
  return ok({
    lines: after.lines,
    floor: { floor: after.floor, cause: ending.cause, previousPersonId: voice.personId },
  });
}

const endings = { partner: 'exchange-ended', interjection: 'interjection-ended' } as const;

/**
 * Somebody leaves the meeting: their waiting lines are withdrawn. With whoever has the floor all of
 * it ends; a partner or an interjector takes away nothing but the own voice.
 */
export function decideLeave(
  state: SpeakersPart,
  personId: string,
  now: Date,
  placing: PlacingFacts,
): SpeakersChange {
  const asked = waitingList(state.requests)
    .filter((line) => line.personId === personId)
    .map((line) => ({ ...line, state: 'withdrawn' as const }));
  const withdrawn = linesOnly('withdrawn', asked);
  const { floor } = state;
  const voice = floor?.voices.find((one) => one.personId === personId);
  if (floor && voice) {
    const after = without(state, floor, voice, now);
    const cause = endings[voice.role];
    return {
      lines: [...withdrawn.lines, ...after.lines],
      floor: { floor: after.floor, cause, previousPersonId: personId },
    };
  }
  if (floor?.personId !== personId) return withdrawn;
  const gone = new Set(asked.map(({ id }) => id));
  const left = state.requests.filter(({ id }) => !gone.has(id));
  const silent = decideSilence({ ...state, requests: left }, now, placing);
  return { ...silent, lines: [...withdrawn.lines, ...silent.lines] };
}

type Microphone = FloorView['microphone'];

function withMicrophone(floor: FloorView, personId: string, microphone: Microphone): FloorView {
  if (floor.personId === personId) return { ...floor, microphone };
  const voices = floor.voices.map((voice) =>
    voice.personId === personId ? { ...voice, microphone } : voice,
  );
  return { ...floor, voices };
}

const microphoneOf = (floor: FloorView, personId: string) =>
  [floor, ...floor.voices].find((one) => one.personId === personId)?.microphone;

/** Immediate; the time goes on. */
export function decideMute(
  floor: FloorView | null,
  personId: string,
  now: Date,
): Decision<'speakers.not-speaking'> {
  const microphone = floor && microphoneOf(floor, personId);
  if (!floor || !microphone) return fail('speakers.not-speaking');
  if (microphone === 'muted') return ok(nothing);
  const muted = withMicrophone(floor, personId, 'muted');
  return ok(floorOnly(withClocks(muted, now), 'muted'));
}

export function decideUnmute(
  floor: FloorView | null,
  personId: string,
  consentNeeded: boolean,
  now: Date,
): Decision<'speakers.not-speaking' | 'speakers.already-paused'> {
  const microphone = floor && microphoneOf(floor, personId);
  if (!floor || !microphone) return fail('speakers.not-speaking');
  if (floor.state === 'paused') return fail('speakers.already-paused');
  if (microphone !== 'muted') return ok(nothing);
  const next = withMicrophone(floor, personId, consentNeeded ? 'awaiting-consent' : 'open');
  return ok(floorOnly(withClocks(next, now), 'unmuted'));
}

/** The sites whose microphone is open beside the floor, in the order in which they were opened. */
export function decideOpenSite(
  state: SpeakersPart,
  siteId: string,
  facts: { inSession: boolean; siteIds: readonly string[] },
): Decision<'speakers.not-in-session' | 'speakers.unknown-site'> {
  if (!facts.inSession) return fail('speakers.not-in-session');
  if (!facts.siteIds.includes(siteId)) return fail('speakers.unknown-site');
  if (state.openedSiteIds.includes(siteId)) return ok(nothing);
  return ok({ lines: [], openedSiteIds: [...state.openedSiteIds, siteId] });
}

export function decideCloseSite(state: SpeakersPart, siteId: string): Decision<never> {
  if (!state.openedSiteIds.includes(siteId)) return ok(nothing);
  return ok({ lines: [], openedSiteIds: state.openedSiteIds.filter((id) => id !== siteId) });
}
