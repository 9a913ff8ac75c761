import type { FloorView, SpeakRequestView } from './contract.ts';

interface Clock {
  spokenMs: number;
  runningSince: string | null;
}

export const later = (from: Date, ms: number) => new Date(from.getTime() + ms).toISOString();

/** How long somebody has spoken until now. */
export function spokenUntil({ spokenMs, runningSince }: Clock, now: Date): number {
  return spokenMs + (runningSince ? Math.max(0, now.getTime() - Date.parse(runningSince)) : 0);
}

function run<Of extends Clock>(clock: Of, runs: boolean, now: Date): Of {
  if (runs) return { ...clock, runningSince: clock.runningSince ?? now.toISOString() };
  return { ...clock, spokenMs: spokenUntil(clock, now), runningSince: null };
}

export const partnerOf = (floor: FloorView) => floor.voices.find(({ role }) => role === 'partner');

/**
 * Lets each clock run for as long as its person may be heard: none while the floor is paused or
 * before the consent, and in an exchange the partner's instead of the speaker's.
 */
export function withClocks(floor: FloorView, now: Date): FloorView {
  const speaking = floor.state === 'speaking';
  const heard = floor.microphone !== 'awaiting-consent' && !partnerOf(floor);
  const voices = floor.voices.map((voice) =>
    run(voice, speaking && voice.microphone !== 'awaiting-consent', now),
  );
  return { ...run(floor, speaking && heard, now), voices };
}

/** The time that is left, below zero once overrun. */
export function remainingMs(floor: FloorView, now: Date): number {
  if (floor.remainingMs !== null) return floor.remainingMs;
  return floor.deadline ? Date.parse(floor.deadline) - now.getTime() : 0;
}

/** The same floor with this limit and this much time left. */
export function withTime(
  floor: FloorView,
  { limitSeconds, leftMs }: { limitSeconds: number; leftMs: number },
  now: Date,
): FloorView {
  if (floor.state === 'paused') return { ...floor, limitSeconds, remainingMs: leftMs };
  return { ...floor, limitSeconds, deadline: later(now, leftMs) };
}

/** A line of whoever was heard and is so no longer. */
export function ended(line: SpeakRequestView, clock: Clock, now: Date): SpeakRequestView {
  const spokenMs = spokenUntil(clock, now);
  return { ...line, state: 'spoken', endedAt: now.toISOString(), spokenMs };
}
