import { expect, it } from 'vitest';
import { meetingRoles } from '../kernel/viewer.ts';
import { isAdmitted } from './access.ts';
import { meetingStatuses } from './contract.ts';
import { decideEndOfSession, decideOpen } from './rules.ts';

it('a session opens after the invitation, or goes on after a pause, and at no other time', () => {
  const opens = meetingStatuses.filter((status) => decideOpen(status).ok);
  expect(opens).toEqual(['invited', 'suspended']);
});

it('only a session that is going on or paused can end', () => {
  const ends = meetingStatuses.filter((status) => decideEndOfSession(status, null).ok);
  expect(ends).toEqual(['in-session', 'suspended']);
});

it('no session ends while a vote is open', () => {
  expect(decideEndOfSession('in-session', 'a vote')).toMatchObject({
    ok: false,
    code: 'meetings.vote-still-open',
  });
});

it('before the invitation only chair and secretary are let in, afterwards everybody', () => {
  const admitted = (status: (typeof meetingStatuses)[number]) =>
    meetingRoles.filter((role) => isAdmitted(role, status));
  expect(admitted('draft')).toEqual(['chair', 'secretary']);
  expect(admitted('submitted')).toEqual(['chair', 'secretary']);
  expect(admitted('approved')).toEqual(['chair', 'secretary']);
  for (const status of ['invited', 'in-session', 'suspended', 'ended'] as const) {
    expect(admitted(status)).toEqual(meetingRoles);
  }
});
