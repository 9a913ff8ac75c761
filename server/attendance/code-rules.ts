import { createHmac, timingSafeEqual } from 'node:crypto';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { CheckInMethod } from './contract.ts';

/** A screen shows another code every so often; the one before it still counts. */
export const windowMs = 30_000;

export const windowOf = (now: Date): number => Math.floor(now.getTime() / windowMs);

export const endOfWindow = (window: number): Date => new Date((window + 1) * windowMs);

export interface CodePlace {
  meetingId: string;
  siteId: string;
}

/** What the screen of a site shows in this window: a digest that nobody makes without the secret. */
export function codeOf(secret: string, { meetingId, siteId }: CodePlace, window: number): string {
  const text = `check-in|${meetingId}|${siteId}|${window}`;
  return createHmac('sha256', secret).update(text).digest().subarray(0, 18).toString('base64url');
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Where a code that somebody gives is from. */
export type Recognised =
  | { siteId: string; means: 'qr'; codeWindow: number }
  | { siteId: string; means: 'pin'; codeWindow: null };

/** PINs are told by voice and typed in groups: blanks say nothing. */
const withoutBlanks = (text: string) => text.replace(/\s/g, '');

export function recognise(
  given: string,
  facts: {
    meetingId: string;
    secret: string;
    siteIds: readonly string[];
    pins: readonly { siteId: string; pin: string }[];
    now: Date;
  },
): Recognised | null {
  const code = withoutBlanks(given);
  const byPin = facts.pins.find(({ pin }) => same(pin, code));
  if (byPin) return { siteId: byPin.siteId, means: 'pin', codeWindow: null };
  const current = windowOf(facts.now);
  for (const siteId of facts.siteIds) {
    for (const window of [current, current - 1]) {
      if (same(codeOf(facts.secret, { ...facts, siteId }, window), code)) {
        return { siteId, means: 'qr', codeWindow: window };
      }
    }
  }
  return null;
}

/** Six digits out of this digest which no other site of the meeting has. */
export function pinFrom(secret: string, seed: string, taken: readonly string[]): string {
  for (let turn = 0; ; turn += 1) {
    const digest = createHmac('sha256', secret).update(`pin|${seed}|${turn}`).digest();
    const pin = String(digest.readUInt32BE() % 1_000_000).padStart(6, '0');
    if (!taken.includes(pin)) return pin;
  }
}

/** So many wrong codes in so many minutes; then there is a pause. */
export const triesAllowed = 5;
export const triesWithinMs = 5 * 60_000;

/** Whether another code may be tried, by the times of the wrong ones within the last minutes. */
export function decideTry(
  method: CheckInMethod,
  failures: readonly Date[],
  now: Date,
): Result<null, 'attendance.not-by-code' | 'attendance.too-many-tries'> {
  if (method !== 'code') return fail('attendance.not-by-code');
  const recent = failures
    .map((at) => at.getTime() + triesWithinMs - now.getTime())
    .filter((left) => left > 0)
    .sort((a, b) => b - a);
  const wait = recent[triesAllowed - 1];
  if (wait === undefined) return ok(null);
  return fail('attendance.too-many-tries', { minutes: Math.ceil(wait / 60_000) });
}
