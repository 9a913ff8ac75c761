import type { MeetingView } from '../meetings/contract.ts';

/** Attempts count for a quarter of an hour. */
export const windowMs = 15 * 60_000;

/** Wrong passwords that an account bears before it waits. */
export const freeFailures = 5;
const firstWaitMs = 30_000;

/** Wrong passwords that an address bears: a whole hall may sit behind one. */
export const addressFailures = 50;

export interface RecentFailures {
  /** Since the last success, within the window. */
  ofLogin: { count: number; lastAt: Date | null };
  ofAddress: { count: number; oldestAt: Date | null };
}

/** The wait after so many failures: it doubles with each, up to the window itself. */
export function waitMs(failures: number): number {
  if (failures < freeFailures) return 0;
  return Math.min(windowMs, firstWaitMs * 2 ** Math.min(failures - freeFailures, 10));
}

/**
 * Seconds until the next attempt is looked at, at least one while there is any wait; 0 for now.
 * What is refused here is not counted, so that waiting always ends.
 */
export function retryAfterSeconds({ ofLogin, ofAddress }: RecentFailures, now: Date): number {
  const until: number[] = [];
  if (ofLogin.lastAt) until.push(ofLogin.lastAt.getTime() + waitMs(ofLogin.count));
  if (ofAddress.oldestAt && ofAddress.count >= addressFailures) {
    until.push(ofAddress.oldestAt.getTime() + windowMs);
  }
  return Math.max(0, ...until.map((at) => Math.ceil((at - now.getTime()) / 1000)));
}

/** The login as it is stored and compared. */
export function normaliseLogin(login: string): string {
  return login.normalize('NFC').trim().toLowerCase();
}

/** What is known of a link that somebody came with; the times are the meeting's as planned now. */
export interface LinkFacts {
  usedAt: Date | null;
  endsAt: Date;
  status: MeetingView['status'];
}

/** Why a link does not let in; null where it does. A meeting that is going on has not ended. */
export function linkStanding(
  link: LinkFacts | null,
  now: Date,
): 'identity.link-unknown' | 'identity.link-used' | 'identity.link-expired' | null {
  if (!link) return 'identity.link-unknown';
  if (link.usedAt) return 'identity.link-used';
  const goingOn = link.status === 'in-session' || link.status === 'suspended';
  if (link.status === 'ended' || link.status === 'cancelled') return 'identity.link-expired';
  return !goingOn && link.endsAt <= now ? 'identity.link-expired' : null;
}
