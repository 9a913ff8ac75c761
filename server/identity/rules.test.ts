import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressFailures,
  freeFailures,
  normaliseLogin,
  type RecentFailures,
  retryAfterSeconds,
  waitMs,
  windowMs,
} from './rules.ts';

const now = new Date('2026-12-10T02:00:00.000Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);
const none = { count: 0, oldestAt: null };

const ofLogin = (count: number, secondsAgo: number): RecentFailures => ({
  ofLogin: { count, lastAt: ago(secondsAgo) },
  ofAddress: none,
});

describe('the wait of an account', () => {
  it.each([
    [1, 0],
    [4, 0],
    [5, 30],
    [6, 60],
    [7, 120],
    [9, 480],
    [10, 900],
    [1000, 900],
  ])('after %i wrong passwords lasts %i seconds from the last one', (failures, seconds) => {
    expect(retryAfterSeconds(ofLogin(failures, 0), now)).toBe(seconds);
  });

  it('ends when its time is over', () => {
    expect(retryAfterSeconds(ofLogin(5, 29), now)).toBe(1);
    expect(retryAfterSeconds(ofLogin(5, 30), now)).toBe(0);
  });

  it('never shrinks with more failures and never outlasts the window', () => {
    fc.assert(
      fc.property(fc.nat(10_000), (failures) => {
        expect(waitMs(failures + 1)).toBeGreaterThanOrEqual(waitMs(failures));
        expect(waitMs(failures)).toBeLessThanOrEqual(windowMs);
        expect(waitMs(failures) > 0).toBe(failures >= freeFailures);
      }),
    );
  });
});

describe('the wait of an address', () => {
  const ofAddress = (count: number, oldestSecondsAgo: number): RecentFailures => ({
    ofLogin: { count: 0, lastAt: null },
    ofAddress: { count, oldestAt: ago(oldestSecondsAgo) },
  });

  it('begins with the fiftieth failure and lasts until the oldest no longer counts', () => {
    expect(retryAfterSeconds(ofAddress(addressFailures - 1, 10), now)).toBe(0);
    expect(retryAfterSeconds(ofAddress(addressFailures, 10), now)).toBe(windowMs / 1000 - 10);
  });

  it('and the one of the account: the longer counts', () => {
    const both = { ...ofAddress(addressFailures, 890), ofLogin: { count: 6, lastAt: ago(0) } };
    expect(retryAfterSeconds(both, now)).toBe(60);
  });
});

describe('a login', () => {
  it('is the same in capitals, with blanks around it, and however its letters are composed', () => {
    expect(normaliseLogin('  Khải.HQ ')).toBe('khải.hq');
    expect(normaliseLogin('khải.hq'.normalize('NFD'))).toBe('khải.hq'.normalize('NFC'));
  });
});
