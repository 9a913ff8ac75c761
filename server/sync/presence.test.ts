import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { withPresence } from '../../app/_sync/reducers/presence.ts';
import { createPresence } from './presence.ts';
import { type ConnectedDevice, connectedDevice, type PresenceMessage } from './protocol.ts';

const device = (n: number): ConnectedDevice => {
  return { personId: `00000000-0000-4000-8000-00000000000${n}`, as: 'remote' };
};
const [a, b, c] = [device(1), device(2), device(3)];

let told: PresenceMessage[];
let presence: ReturnType<typeof createPresence>;

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  presence = createPresence((changes) => void told.push(changes));
});
afterEach(() => {
  vi.useRealTimers();
});

test('only who came and who went is told, together', () => {
  presence.add(a);
  presence.add(b);
  vi.advanceTimersToNextTimer();
  presence.add(c);
  presence.remove(a);
  vi.advanceTimersToNextTimer();
  expect(told).toEqual([
    { online: [a, b], offline: [] },
    { online: [c], offline: [a] },
  ]);
});

test('a second connection of the same kind changes nothing, and the last one counts', () => {
  presence.add(a);
  presence.add(a);
  presence.remove(a);
  vi.advanceTimersToNextTimer();
  expect(told).toEqual([{ online: [a], offline: [] }]);
  expect(vi.getTimerCount()).toBe(0);
});

test('whoever took the list between two changes ends with the same list as the server', () => {
  presence.add(a);
  vi.advanceTimersToNextTimer();
  presence.remove(a);
  const taken = presence.online();
  expect(taken).toEqual([]);
  presence.add(a);
  presence.add(b);
  vi.advanceTimersToNextTimer();
  const held = told.slice(1).reduce(withPresence, taken);
  expect(held).toEqual(presence.online());
  expect(held).toEqual([a, b]);
});

test('those who arrive together get the same list, and what is not in it is told next', async () => {
  const many = (count: number, from = 0) =>
    Array.from({ length: count }, (_, index): ConnectedDevice => {
      const number = String(from + index).padStart(12, '0');
      return { personId: `00000000-0000-4000-8000-${number}`, as: 'room' };
    });
  for (const one of many(150)) presence.add(one);
  const packed = presence.packed();
  for (const one of many(50, 150)) presence.add(one);
  for (const one of many(1)) presence.remove(one);
  expect(presence.packed()).toBe(packed);
  const list: unknown = JSON.parse(gunzipSync(packed).toString('utf8'));
  const known = z.array(connectedDevice).parse(list);
  vi.advanceTimersToNextTimer();
  const held = told.reduce((online, changes) => withPresence(online, changes), known);
  expect(new Set(held)).toEqual(new Set(presence.online()));
  expect(presence.packed()).not.toBe(packed);
});
