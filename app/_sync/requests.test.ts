import { afterEach, expect, test, vi } from 'vitest';
import { newCommandId } from './command-id.ts';
import { type RetryPolicy, sendCommand } from './requests.ts';
import { clockOffset } from './server-clock.ts';

afterEach(() => vi.unstubAllGlobals());

function impatient(): RetryPolicy {
  let now = 0;
  return {
    giveUpAfterMs: 5_000,
    attemptTimeoutMs: 1_000,
    wait: async (ms) => {
      now += ms;
    },
    now: () => now,
  };
}

const meetingId = newCommandId();

test('a command whose answer was lost is sent again under the same id', async () => {
  const bodies: string[] = [];
  vi.stubGlobal('fetch', async (_path: string, init: { body: string }) => {
    bodies.push(init.body);
    if (bodies.length < 3) throw new TypeError('network');
    return Response.json({ ok: true, value: null });
  });
  const answer = await sendCommand('meetings.open-session', { meetingId }, impatient());
  expect(answer).toEqual({ ok: true, value: null });
  expect(bodies).toHaveLength(3);
  expect(new Set(bodies).size).toBe(1);
});

test('a proxy page instead of an answer counts as no answer, and the trying ends', async () => {
  vi.stubGlobal('fetch', async () => new Response('<html>', { status: 502 }));
  const answer = await sendCommand('meetings.open-session', { meetingId }, impatient());
  expect(answer).toEqual({ ok: false, code: 'unreachable', params: {} });
});

test('a refusal is an answer and is not repeated', async () => {
  const fetched = vi.fn(async () =>
    Response.json({ ok: false, code: 'forbidden', params: {} }, { status: 403 }),
  );
  vi.stubGlobal('fetch', fetched);
  const answer = await sendCommand('meetings.open-session', { meetingId }, impatient());
  expect(answer.ok).toBe(false);
  expect(fetched).toHaveBeenCalledTimes(1);
});

test('command ids are version 4 UUIDs and differ', () => {
  const ids = Array.from({ length: 50 }, newCommandId);
  expect(new Set(ids).size).toBe(50);
  for (const id of ids) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  }
});

test('the clock offset is taken from the probe with the shortest way', () => {
  const slow = { sentAt: 0, receivedAt: 900, serverTime: 1_000 };
  const fast = { sentAt: 2_000, receivedAt: 2_020, serverTime: 3_010 };
  expect(clockOffset([slow, fast])).toBe(1_000);
  expect(clockOffset([])).toBe(0);
});
