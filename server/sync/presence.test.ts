import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { withPresence } from '../../app/_sync/reducers/presence.ts';
import { createPresence } from './presence.ts';
import type { ConnectedDevice, PresenceMessage } from './protocol.ts';

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
