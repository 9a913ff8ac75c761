import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AgendaItemView } from '../../../server/agenda/contract.ts';
import { estimatedEnd, fullMinutes, itemSpentMs } from './agenda-time.ts';

const now = Date.parse('2026-12-10T02:20:00Z');
const minute = 60_000;
const item = (id: string, change: Partial<AgendaItemView> = {}): AgendaItemView => ({
  ...{ id, position: 1, number: id, title: id, plannedStart: '2026-12-10T01:00:00Z' },
  ...{ plannedMinutes: 30, presenterIds: [], preparingUnit: null, rollId: null, paperOnly: false },
  ...{ parentId: null, startedAt: null, endedAt: null, spentMs: 0, runningSince: null },
  ...{ deferred: false, deferReason: null, joinedWithId: null },
  ...change,
});
const running = (minutes: number) => ({
  startedAt: '2026-12-10T01:00:00Z',
  runningSince: new Date(now - minutes * minute).toISOString(),
});
const done = { startedAt: '2026-12-10T01:00:00Z', endedAt: '2026-12-10T01:30:00Z' };
const inSession = { status: 'in-session', suspendedUntil: null } as const;
const leftMinutes = (items: AgendaItemView[], currentItemId: string | null) =>
  ((estimatedEnd({ items, currentItemId }, inSession, now) ?? 0) - now) / minute;

describe('time spent', () => {
  test('grows while the item runs and stands still otherwise', () => {
    expect(itemSpentMs({ spentMs: 5 * minute, runningSince: null }, now)).toBe(5 * minute);
    const since = new Date(now - 2 * minute).toISOString();
    expect(itemSpentMs({ spentMs: 5 * minute, runningSince: since }, now)).toBe(7 * minute);
    expect(fullMinutes(7 * minute - 1)).toBe(6);
  });

  test('is never less because a clock is ahead', () => {
    const ahead = new Date(now + minute).toISOString();
    expect(itemSpentMs({ spentMs: minute, runningSince: ahead }, now)).toBe(minute);
  });
});

describe('the estimate of the end', () => {
  test('is what is left of the current item and all that is to come', () => {
    const items = [item('1', done), item('2', running(10)), item('3'), item('4')];
    expect(leftMinutes(items, '2')).toBe(20 + 30 + 30);
  });

  test('does not go back because an item is over its time', () => {
    expect(leftMinutes([item('1', running(50)), item('2')], '1')).toBe(30);
  });

  test('leaves out what was put off, and counts a joint discussion in full', () => {
    const items = [
      item('1', running(0)),
      item('2', { deferred: true }),
      item('3', { joinedWithId: '1', ...running(0) }),
      item('4', { joinedWithId: '5' }),
      item('5'),
    ];
    expect(leftMinutes(items, '1')).toBe(60 + 60);
  });

  test('counts parts within their item, unless they are given more', () => {
    const parts = [
      item('1', { plannedMinutes: 30 }),
      item('1.1', { parentId: '1', plannedMinutes: 10, ...running(4) }),
      item('1.2', { parentId: '1', plannedMinutes: 10 }),
      item('2', { plannedMinutes: 10 }),
      item('2.1', { parentId: '2', plannedMinutes: 20 }),
    ];
    expect(leftMinutes(parts, '1.1')).toBe(26 + 20);
  });

  test('waits for the end of a break, and is none outside a session', () => {
    const agenda = { items: [item('1', { startedAt: done.startedAt })], currentItemId: '1' };
    const until = '2026-12-10T02:35:00Z';
    const broken = { status: 'suspended', suspendedUntil: until } as const;
    expect(estimatedEnd(agenda, broken, now)).toBe(Date.parse(until) + 30 * minute);
    const endless = { status: 'suspended', suspendedUntil: null } as const;
    expect(estimatedEnd(agenda, endless, now)).toBe(now + 30 * minute);
    const overdue = { ...broken, suspendedUntil: '2026-12-10T02:00:00Z' };
    expect(estimatedEnd(agenda, overdue, now)).toBe(now + 30 * minute);
    for (const status of ['invited', 'ended'] as const) {
      expect(estimatedEnd(agenda, { ...inSession, status }, now)).toBeNull();
    }
  });

  test('is never in the past, and putting an item off never makes it later', () => {
    const anyItem = fc.record({
      plannedMinutes: fc.integer({ min: 1, max: 90 }),
      spentMs: fc.integer({ min: 0, max: 100 * minute }),
      begun: fc.boolean(),
      ended: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyItem, { minLength: 1 }), fc.nat(), (drawn, at) => {
        const items = drawn.map(({ plannedMinutes, spentMs, begun, ended }, index) =>
          item(`${index}`, {
            ...{ plannedMinutes, spentMs },
            ...(begun && { startedAt: done.startedAt }),
            ...(begun && ended && { endedAt: done.endedAt }),
          }),
        );
        const left = leftMinutes(items, null);
        const put = items.map((one, index) =>
          index === at % items.length ? { ...one, deferred: true } : one,
        );
        expect(left).toBeGreaterThanOrEqual(0);
        expect(leftMinutes(put, null)).toBeLessThanOrEqual(left);
      }),
    );
  });
});
