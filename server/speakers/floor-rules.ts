import { fail, ok, type Result } from '../kernel/result.ts';
import type { FloorView } from './contract.ts';
import type { SpeakersChange } from './rules.ts';

type Decision<Code extends string> = Result<SpeakersChange, Code | 'speakers.no-floor'>;

function changed(floor: FloorView, cause: 'consented' | 'paused' | 'resumed' | 'extended') {
  return ok({ requests: [], floor: { floor, cause, previousPersonId: null } });
}

const later = (from: Date, ms: number) => new Date(from.getTime() + ms).toISOString();

/** The speaker agrees that the microphone opens; the time starts over, since nobody was heard yet. */
export function decideConsent(
  floor: FloorView | null,
  requestId: string,
  personId: string,
  now: Date,
): Decision<'speakers.not-yours'> {
  if (floor?.requestId !== requestId) return fail('speakers.no-floor');
  if (floor.personId !== personId) return fail('speakers.not-yours');
  if (floor.microphone !== 'awaiting-consent') return ok({ requests: [], floor: null });
  const deadline = later(now, floor.limitSeconds * 1000);
  return changed({ ...floor, microphone: 'open', deadline }, 'consented');
}

export function decidePause(
  floor: FloorView | null,
  requestId: string,
  now: Date,
): Decision<'speakers.already-paused'> {
  if (floor?.requestId !== requestId) return fail('speakers.no-floor');
  if (floor.state === 'paused' || !floor.deadline) return fail('speakers.already-paused');
  const remainingMs = Date.parse(floor.deadline) - now.getTime();
  return changed(
    { ...floor, state: 'paused', microphone: 'closed', deadline: null, remainingMs },
    'paused',
  );
}

export function decideResume(
  floor: FloorView | null,
  requestId: string,
  now: Date,
  consentNeeded: boolean,
): Decision<'speakers.not-paused'> {
  if (floor?.requestId !== requestId) return fail('speakers.no-floor');
  if (floor.state !== 'paused' || floor.remainingMs === null) return fail('speakers.not-paused');
  return changed(
    {
      ...floor,
      state: 'speaking',
      microphone: consentNeeded ? 'awaiting-consent' : 'open',
      deadline: later(now, floor.remainingMs),
      remainingMs: null,
    },
    'resumed',
  );
}

export function decideExtend(
  floor: FloorView | null,
  requestId: string,
  seconds: number,
): Decision<never> {
  if (floor?.requestId !== requestId) return fail('speakers.no-floor');
  const ms = seconds * 1000;
  return changed(
    {
      ...floor,
      limitSeconds: floor.limitSeconds + seconds,
      deadline: floor.deadline ? later(new Date(floor.deadline), ms) : null,
      remainingMs: floor.remainingMs === null ? null : floor.remainingMs + ms,
    },
    'extended',
  );
}
