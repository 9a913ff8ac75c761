import { expect, test } from 'vitest';
import type { AgendaItemView } from '../../../server/agenda/contract.ts';
import type { Snapshot } from '../../../server/sync/protocol.ts';
import { emptyMeeting } from '../../_sync/testing/meeting-log.ts';
import { mineNext, nextItem, previousItem } from './agenda.ts';
import { behind, editableAgenda, joinable } from './agenda-editing.ts';

const at = '2026-12-10T02:00:00.000Z';
const item = (number: string, position: number, change: Partial<AgendaItemView> = {}) => ({
  ...{ id: number, number, position, title: number, plannedStart: at, plannedMinutes: 30 },
  ...{ presenterIds: [], preparingUnit: null, rollId: null, paperOnly: false, parentId: null },
  ...{ startedAt: null, endedAt: null, spentMs: 0, runningSince: null },
  ...{ deferred: false, deferReason: null, joinedWithId: null },
  ...change,
});
const begun = { startedAt: at };

function meeting(items: AgendaItemView[], currentItemId: string): Snapshot {
  const me = { name: 'Tôi', title: '', unit: 'Văn phòng', role: 'delegate' as const };
  const person = { ...me, personId: 'me', siteId: null, seat: null, substituteFor: null };
  return {
    ...emptyMeeting,
    me: { personId: 'me', role: 'delegate' },
    meetings: { ...emptyMeeting.meetings, participants: [person] },
    agenda: { items, currentItemId },
  };
}

const items = [
  item('1', 1, { ...begun, endedAt: at }),
  item('2', 2, begun),
  item('3', 3, { deferred: true, deferReason: 'Chưa đủ hồ sơ' }),
  item('4', 4, { joinedWithId: '2' }),
  item('5', 5),
  item('5.1', 6, { parentId: '5' }),
  item('6', 7),
];
const ids = (list: readonly AgendaItemView[]) => list.map(({ id }) => id);

test('only items that have not begun, with none of their parts, can be put in order', () => {
  const { begun: past, toCome, deferred } = editableAgenda(meeting(items, '2'));
  expect([ids(past), ids(toCome), ids(deferred)]).toEqual([['1', '2'], ['4', '5', '6'], ['3']]);
  const partRuns = items.map((one) => (one.id === '5.1' ? { ...one, ...begun } : one));
  expect(ids(editableAgenda(meeting(partRuns, '5.1')).toCome)).toEqual(['4', '6']);
});

test('a move is undone to before what stood behind', () => {
  const { toCome } = editableAgenda(meeting(items, '2'));
  expect(behind(toCome, '5')).toBe('6');
  expect(behind(toCome, '6')).toBeNull();
});

test('an item joins the current one or one to come, never itself nor a guest', () => {
  expect(ids(joinable(meeting(items, '2'), item('5', 5)))).toEqual(['2', '6']);
});

test('on and back leave out what was put off or is dealt with inside another item', () => {
  expect(nextItem(meeting(items, '2'))?.id).toBe('5');
  expect(previousItem(meeting(items, '5'))?.id).toBe('2');
  expect(previousItem(meeting(items, '1'))).toBeNull();
});

test('whoever presents the next item is told, and so is their unit, also in a joint item', () => {
  const mine = (change: Partial<AgendaItemView>, id: string) =>
    mineNext(
      meeting(
        items.map((one) => (one.id === id ? { ...one, ...change } : one)),
        '2',
      ),
    )?.id;
  expect(mine({}, '5')).toBeUndefined();
  expect(mine({ presenterIds: ['me'] }, '5')).toBe('5');
  expect(mine({ preparingUnit: 'Văn phòng' }, '5')).toBe('5');
  expect(mine({ presenterIds: ['me'], joinedWithId: '5' }, '6')).toBe('5');
  expect(mine({ presenterIds: ['me'] }, '6')).toBeUndefined();
});
