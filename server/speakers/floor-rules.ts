import { fail, ok, type Result } from '../kernel/result.ts';
import { floorOnly, nothing, type SpeakersChange } from './change-rules.ts';
import { later, partnerOf, remainingMs, withClocks, withTime } from './clock-rules.ts';
import type { FloorView, VoiceView } from './contract.ts';

type Decision<Code extends string> = Result<SpeakersChange, Code | 'speakers.no-floor'>;

/** Who is heard under this id: the speaker, or the voice that it names or that is the person's. */
function heardAs(floor: FloorView, requestId: string, personId: string) {
  const voice = floor.voices.find(
    (one) =>
      one.requestId === requestId || (requestId === floor.requestId && one.personId === personId),
  );
  return voice ?? (requestId === floor.requestId ? floor : null);
}

/**
 * Somebody agrees that the microphone opens. The time starts over for the one whose time it is,
 * since nobody was heard yet.
 */
export function decideConsent(
  floor: FloorView | null,
  requestId: string,
  personId: string,
  now: Date,
): Decision<'speakers.not-yours'> {
  const heard = floor && heardAs(floor, requestId, personId);
  if (!heard) return fail('speakers.no-floor');
  if (heard.personId !== personId) return fail('speakers.not-yours');
  if (heard.microphone !== 'awaiting-consent') return ok(nothing);
  const opened = 'voices' in heard ? speakerAgrees(floor, now) : voiceAgrees(floor, heard, now);
  return ok(floorOnly(withClocks(opened, now), 'consented'));
}

function speakerAgrees(floor: FloorView, now: Date): FloorView {
  const open: FloorView = { ...floor, microphone: 'open' };
  if (partnerOf(floor)) return open;
  return { ...open, deadline: later(now, floor.limitSeconds * 1000) };
}

function voiceAgrees(floor: FloorView, agreed: VoiceView, now: Date): FloorView {
  const voices = floor.voices.map(
    (voice): VoiceView => (voice === agreed ? { ...voice, microphone: 'open' } : voice),
  );
  if (agreed.role !== 'partner') return { ...floor, voices };
  return { ...floor, voices, deadline: later(now, floor.limitSeconds * 1000) };
}

const silenced = ({ microphone }: Pick<VoiceView, 'microphone'>) =>
  microphone === 'muted' ? ('muted' as const) : ('closed' as const);

/** Nobody is heard while the floor is paused, neither the speaker nor those beside. */
export function decidePause(
  floor: FloorView | null,
  requestId: string,
  now: Date,
): Decision<'speakers.already-paused'> {
  if (floor?.requestId !== requestId) return fail('speakers.no-floor');
  if (floor.state === 'paused' || !floor.deadline) return fail('speakers.already-paused');
  const paused: FloorView = {
    ...floor,
    state: 'paused',
    microphone: silenced(floor),
    voices: floor.voices.map((voice): VoiceView => ({ ...voice, microphone: silenced(voice) })),
    deadline: null,
    remainingMs: remainingMs(floor, now),
  };
  return ok(floorOnly(withClocks(paused, now), 'paused'));
}

/** Opens the microphones again but those that the chair has muted; `consentNeeded` says whose person has to agree first. */
export function decideResume(
  floor: FloorView | null,
  requestId: string,
  now: Date,
  consentNeeded: ReadonlySet<string>,
): Decision<'speakers.not-paused'> {
  if (floor?.requestId !== requestId) return fail('speakers.no-floor');
  if (floor.state !== 'paused' || floor.remainingMs === null) return fail('speakers.not-paused');
  const microphoneOf = ({ personId, microphone }: FloorView | VoiceView) => {
    if (microphone === 'muted') return microphone;
    return consentNeeded.has(personId) ? ('awaiting-consent' as const) : ('open' as const);
  };
  const resumed: FloorView = {
    ...floor,
    state: 'speaking',
    microphone: microphoneOf(floor),
    voices: floor.voices.map((voice) => ({ ...voice, microphone: microphoneOf(voice) })),
    deadline: later(now, floor.remainingMs),
    remainingMs: null,
  };
  return ok(floorOnly(withClocks(resumed, now), 'resumed'));
}

export function decideExtend(
  floor: FloorView | null,
  requestId: string,
  seconds: number,
  now: Date,
): Decision<never> {
  if (floor?.requestId !== requestId) return fail('speakers.no-floor');
  const limitSeconds = floor.limitSeconds + seconds;
  const leftMs = remainingMs(floor, now) + seconds * 1000;
  return ok(floorOnly(withTime(floor, { limitSeconds, leftMs }, now), 'extended'));
}
