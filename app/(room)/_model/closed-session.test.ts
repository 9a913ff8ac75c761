import { expect, test } from 'vitest';
import { emptyMeeting, uuid } from '@/app/_sync/testing/meeting-log.ts';
import type { Snapshot } from '../../../server/sync/protocol.ts';
import { alwaysNamed, isKeptOut, sitesWithOthers } from './closed-session.ts';

const at = '2026-12-10T02:00:00.000Z';
const person = (n: number, role: 'chair' | 'delegate') => ({
  ...{ personId: uuid(n), name: `Đại biểu ${n}`, title: '', unit: '', role },
  ...{ siteId: null, seat: null, substituteFor: null },
});
const site = (n: number, siteRole: 'host' | 'remote' | 'individual') => ({
  ...{ id: uuid(n), code: String(n), name: String(n), siteRole, seats: 10 },
});
const here = (n: number, siteId: number, state: 'present-site' | 'left' = 'present-site') => ({
  ...{ personId: uuid(n), state, siteId: uuid(siteId), at, byPersonId: null },
  means: 'tap' as const,
});
const closed = {
  ...{ id: uuid(800), itemId: uuid(700), startedAt: at },
  ...{ memberIds: [uuid(1), uuid(2)], roomCleared: false, mine: true },
};
const present: Snapshot = {
  ...emptyMeeting,
  meetings: {
    ...emptyMeeting.meetings,
    participants: [person(2, 'chair'), person(1, 'delegate'), person(3, 'delegate')],
  },
  sites: { ...emptyMeeting.sites, sites: [site(500, 'host'), site(501, 'remote')] },
};

test('whoever is not named is kept out while it lasts', () => {
  expect(isKeptOut(present)).toBe(false);
  expect(isKeptOut({ ...present, deliberation: { closed } })).toBe(false);
  expect(isKeptOut({ ...present, deliberation: { closed: { ...closed, mine: false } } })).toBe(
    true,
  );
});

test('the chair is named whatever is chosen, and whoever begins it', () => {
  expect(alwaysNamed(present)).toEqual([uuid(2), uuid(1)]);
});

test('a place is told with those who are checked in there and not named', () => {
  const entries = [here(1, 500), here(3, 501), here(2, 501)];
  const told = sitesWithOthers(
    { ...present, attendance: { ...present.attendance, entries } },
    closed,
  );
  expect(told.map((one) => [one.site.id, one.others.map(({ personId }) => personId)])).toEqual([
    [uuid(501), [uuid(3)]],
  ]);
  const gone = { ...present.attendance, entries: [here(3, 501, 'left')] };
  expect(sitesWithOthers({ ...present, attendance: gone }, closed)).toEqual([]);
});
