import { expect, test } from 'vitest';
import { emptyMeeting } from '@/app/_sync/testing/meeting-log.ts';
import { missingVoters, turnoutBySite } from './turnout.ts';

const entry = (personId: string, state: 'present-room' | 'left', siteId: string | null) => ({
  ...{ personId, state, siteId, at: '2026-12-10T01:00:00.000Z' },
  ...{ byPersonId: null, means: 'tap' as const },
});
const present = {
  ...emptyMeeting,
  attendance: {
    ...emptyMeeting.attendance,
    entries: [
      entry('a', 'present-room', 'hall'),
      entry('b', 'present-room', 'hall'),
      entry('c', 'present-room', 'hall'),
      entry('d', 'left', null),
    ],
  },
};
const turnout = { electorate: new Set(['a', 'b', 'c', 'd']), voted: new Set(['a']) };

test('who is missing, and why', () => {
  const online = [{ personId: 'b', as: 'room' as const }];
  expect(missingVoters(present, turnout, online)).toEqual([
    { personId: 'b', reason: 'notCast' },
    { personId: 'c', reason: 'offline' },
    { personId: 'd', reason: 'left' },
  ]);
});

test('voters of a place nobody knows are counted together', () => {
  expect(turnoutBySite(present, turnout)).toEqual([{ site: null, cast: 1, of: 4 }]);
});
