import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whoseTurn } from './contact.ts';
import { keepsFrom, nowAt, readDevice } from './device.ts';
import { leaveDevice } from './leave-device.ts';

const mine = '00000000-0000-4000-8000-00000000d004';
const other = '00000000-0000-4000-8000-00000000d005';

function signedIn(accountId: string | null): void {
  const answer = accountId
    ? { ok: true, value: { accountId } }
    : { ok: false, code: 'unauthenticated', params: {} };
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('fetch', async () => Response.json(answer));
}

beforeEach(() => {
  const stored = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  });
  keepsFrom(mine);
});
afterEach(() => vi.unstubAllGlobals());

test('who comes back after somebody else finds their papers again, whatever page is opened first', async () => {
  nowAt(other);
  expect(readDevice().current).toBeNull();
  signedIn(mine);
  expect(await whoseTurn()).toBe(mine);
});

test('nobody else finds them, and nobody who is not signed in', async () => {
  nowAt(other);
  signedIn(other);
  expect(await whoseTurn()).toBeNull();
  signedIn(null);
  expect(await whoseTurn()).toBeNull();
});

test('without network they open for who was there last', async () => {
  vi.stubGlobal('navigator', { onLine: false });
  expect(await whoseTurn()).toBe(mine);
});

test('whoever signs out takes along nothing of what another account keeps', async () => {
  expect(await leaveDevice(other, { losing: true })).toBe(0);
  expect(readDevice().accounts).toEqual([mine]);
});
