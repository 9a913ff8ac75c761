import { describe, expect, test } from 'vitest';
import type { AgendaItemView } from './contract.ts';
import { decideGoTo } from './rules.ts';

const now = new Date('2026-12-10T02:00:00.000Z');
const facts = { inSession: true, voteOpen: false, closed: false, now };

function item(id: string, startedAt: string | null, endedAt: string | null): AgendaItemView {
  return {
    ...{ id, startedAt, endedAt, position: 1, number: '1', title: id },
    ...{ presenterIds: [], preparingUnit: null },
    ...{ plannedStart: now.toISOString(), plannedMinutes: 30, rollId: null, paperOnly: false },
    ...{ parentId: null, spentMs: 0, runningSince: null },
    ...{ deferred: false, deferReason: null, joinedWithId: null },
  };
}

const first = item('first', '2026-12-10T01:00:00.000Z', '2026-12-10T01:15:00.000Z');
const second = item('second', '2026-12-10T01:15:00.000Z', null);
const agenda = { items: [first, second, item('third', null, null)], currentItemId: 'second' };

describe('going to an item', () => {
  test('ends the one before and begins the new one at the same moment', () => {
    const decided = decideGoTo(agenda, { itemId: 'third', fromItemId: 'second' }, facts);
    expect(decided).toMatchObject({
      value: {
        currentItemId: 'third',
        changed: [
          { id: 'second', startedAt: second.startedAt, endedAt: now.toISOString() },
          { id: 'third', startedAt: now.toISOString(), endedAt: null },
        ],
      },
    });
  });

  test('going back keeps when an item was first entered, and it is not ended any more', () => {
    const decided = decideGoTo(agenda, { itemId: 'first', fromItemId: 'second' }, facts);
    expect(decided).toMatchObject({
      value: { changed: [{ id: 'second' }, { startedAt: first.startedAt, endedAt: null }] },
    });
  });

  test('the first item has none before it', () => {
    const start = { items: agenda.items, currentItemId: null };
    const decided = decideGoTo(start, { itemId: 'first', fromItemId: null }, facts);
    expect(decided).toMatchObject({
      value: { currentItemId: 'first', changed: [{ id: 'first' }] },
    });
  });

  test.each([
    { code: 'agenda.not-in-session', itemId: 'third', from: 'second', more: { inSession: false } },
    { code: 'agenda.moved-meanwhile', itemId: 'third', from: 'first', more: {} },
    { code: 'agenda.moved-meanwhile', itemId: 'third', from: null, more: {} },
    { code: 'agenda.already-there', itemId: 'second', from: 'second', more: {} },
    { code: 'agenda.unknown-item', itemId: 'elsewhere', from: 'second', more: {} },
    { code: 'agenda.vote-open', itemId: 'third', from: 'second', more: { voteOpen: true } },
    { code: 'agenda.closed-session-on', itemId: 'third', from: 'second', more: { closed: true } },
  ])('is refused with $code (to $itemId from $from)', ({ code, itemId, from, more }) => {
    const decided = decideGoTo(agenda, { itemId, fromItemId: from }, { ...facts, ...more });
    expect(decided).toMatchObject({ ok: false, code });
  });
});
