import { expect, it } from 'vitest';
import { meetingRoles } from '../kernel/viewer.ts';
import { isAdmitted } from './access.ts';
import { meetingStatuses } from './contract.ts';
import { decideEndOfSession, decideOpen, decideResume, decideSuspend } from './rules.ts';

const nothingOpen = { openVoteId: null, closedSession: false };

it('a session opens after the invitation, or goes on after a pause, and at no other time', () => {
  const opens = meetingStatuses.filter((status) => decideOpen(status).ok);
  expect(opens).toEqual(['invited', 'suspended']);
});

it('only a session that is going on or paused can end', () => {
  const ends = meetingStatuses.filter((status) => decideEndOfSession(status, nothingOpen).ok);
  expect(ends).toEqual(['in-session', 'suspended']);
});

it('no session ends while a vote is open', () => {
  expect(decideEndOfSession('in-session', { ...nothingOpen, openVoteId: 'a vote' })).toMatchObject({
    ok: false,
    code: 'meetings.vote-still-open',
  });
});

it('no session ends while it is closed to others', () => {
  const decided = decideEndOfSession('suspended', { ...nothingOpen, closedSession: true });
  expect(decided).toMatchObject({ code: 'meetings.closed-session-on' });
});

it('a session that is going on is interrupted, with no vote open, until a time to come', () => {
  const now = new Date('2026-12-10T02:00:00.000Z');
  const facts = { openVoteId: null, until: null, now };
  expect(meetingStatuses.filter((status) => decideSuspend(status, facts).ok)).toEqual([
    'in-session',
  ]);
  const later = new Date(now.getTime() + 60_000);
  expect(decideSuspend('in-session', { ...facts, until: later })).toMatchObject({ ok: true });
  expect(decideSuspend('in-session', { ...facts, until: now })).toMatchObject({
    code: 'meetings.already-past',
  });
  expect(decideSuspend('in-session', { ...facts, openVoteId: 'a vote' })).toMatchObject({
    code: 'meetings.vote-still-open',
  });
});

it('only what was interrupted goes on', () => {
  expect(meetingStatuses.filter((status) => decideResume(status).ok)).toEqual(['suspended']);
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
