import type { AnyError } from '../../../server/transport/contract.ts';

/**
 * Refusals that mean that somebody else was faster: nothing went wrong, the screen shows what they
 * did, and the caller decides anew.
 */
const conflicts: ReadonlySet<string> = new Set<AnyError>([
  'agenda.already-begun',
  'agenda.already-deferred',
  'agenda.already-there',
  'agenda.moved-meanwhile',
  'agenda.not-deferred',
  'agenda.not-joined',
  'meetings.not-possible-now',
  'speakers.already-paused',
  'speakers.exchange-open',
  'speakers.floor-changed',
  'speakers.has-floor',
  'speakers.interjection-open',
  'speakers.no-exchange',
  'speakers.no-floor',
  'speakers.no-interjection',
  'speakers.not-paused',
  'speakers.not-speaking',
  'speakers.not-waiting',
  'speakers.policy-changed',
  'voting.not-open',
]);

export function isConflict(code: string): boolean {
  return conflicts.has(code);
}
