import { fail, ok, type Result } from '../kernel/result.ts';
import type { MeetingView } from './contract.ts';

type Status = MeetingView['status'];

/** Opening follows the invitation; a suspended session is taken up again in the same way. */
export function decideOpen(status: Status): Result<'in-session', 'meetings.not-possible-now'> {
  return status === 'invited' || status === 'suspended'
    ? ok('in-session')
    : fail('meetings.not-possible-now');
}

/** Taken up again after an interruption. */
export function decideResume(status: Status): Result<'in-session', 'meetings.not-possible-now'> {
  return status === 'suspended' ? ok('in-session') : fail('meetings.not-possible-now');
}

/** An open vote is closed first, so that nobody votes during the break. */
export function decideSuspend(
  status: Status,
  facts: { openVoteId: string | null; until: Date | null; now: Date },
): Result<
  'suspended',
  'meetings.not-possible-now' | 'meetings.vote-still-open' | 'meetings.already-past'
> {
  if (status !== 'in-session') return fail('meetings.not-possible-now');
  if (facts.until && facts.until <= facts.now) return fail('meetings.already-past');
  return facts.openVoteId === null ? ok('suspended') : fail('meetings.vote-still-open');
}

/** A vote that is open has to be closed first, so that no ballot is left uncounted. */
export function decideEndOfSession(
  status: Status,
  facts: { openVoteId: string | null; closedSession: boolean },
): Result<
  'ended',
  'meetings.not-possible-now' | 'meetings.vote-still-open' | 'meetings.closed-session-on'
> {
  if (status !== 'in-session' && status !== 'suspended') return fail('meetings.not-possible-now');
  if (facts.closedSession) return fail('meetings.closed-session-on');
  return facts.openVoteId === null ? ok('ended') : fail('meetings.vote-still-open');
}
