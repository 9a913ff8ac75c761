import { fail, ok, type Result } from '../kernel/result.ts';
import type { MeetingView } from './contract.ts';

type Status = MeetingView['status'];

/** Opening follows the invitation; a suspended session is taken up again in the same way. */
export function decideOpen(status: Status): Result<'in-session', 'meetings.not-possible-now'> {
  return status === 'invited' || status === 'suspended'
    ? ok('in-session')
    : fail('meetings.not-possible-now');
}

/** A vote that is open has to be closed first, so that no ballot is left uncounted. */
export function decideEndOfSession(
  status: Status,
  openVoteId: string | null,
): Result<'ended', 'meetings.not-possible-now' | 'meetings.vote-still-open'> {
  if (status !== 'in-session' && status !== 'suspended') return fail('meetings.not-possible-now');
  return openVoteId === null ? ok('ended') : fail('meetings.vote-still-open');
}
