import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meetingStatuses } from './contract.ts';
import { planActions } from './overview-contract.ts';
import {
  allowedActions,
  decideChange,
  decidePeriod,
  lastNumberOf,
  meetingCode,
  replyDeadlineFor,
} from './planning-rules.ts';

const offered = (who: { plans: boolean; approves: boolean }) =>
  Object.fromEntries(
    meetingStatuses.map((status) => {
      const allowed = allowedActions(who, status);
      return [status, planActions.filter((action) => allowed[action])];
    }),
  );

describe('the chain of a meeting', () => {
  it('whoever plans it edits, submits and takes back', () => {
    expect(offered({ plans: true, approves: false })).toEqual({
      draft: ['edit', 'submit', 'delete', 'copy'],
      submitted: ['edit', 'cancel', 'reopen', 'copy'],
      approved: ['edit', 'postpone', 'cancel', 'copy', 'invite'],
      invited: ['edit', 'postpone', 'cancel', 'copy', 'invite'],
      'in-session': ['copy'],
      suspended: ['copy'],
      ended: ['copy'],
      postponed: ['edit', 'cancel', 'reopen', 'copy'],
      cancelled: ['copy'],
    });
  });

  it('whoever approves it approves, returns, postpones and cancels, and edits nothing', () => {
    expect(offered({ plans: false, approves: true })).toEqual({
      draft: [],
      submitted: ['approve', 'return', 'cancel'],
      approved: ['postpone', 'cancel'],
      invited: ['postpone', 'cancel'],
      'in-session': [],
      suspended: [],
      ended: [],
      postponed: ['cancel'],
      cancelled: [],
    });
  });

  it('all others are offered nothing', () => {
    const all = Object.values(offered({ plans: false, approves: false })).flat();
    expect(all).toEqual([]);
  });
});

it('what was approved needs approval again when time, room or chair change, and says so first', () => {
  const change = (status: 'approved' | 'draft' | 'invited', approveAgain: boolean) =>
    decideChange(status, { ofSubstance: true, approveAgain });
  expect(change('approved', false)).toMatchObject({ code: 'meetings.needs-approval-again' });
  expect(change('approved', true)).toEqual({ ok: true, value: 'draft' });
  expect(change('draft', false)).toEqual({ ok: true, value: 'draft' });
  expect(change('invited', false)).toEqual({ ok: true, value: 'invited' });
  expect(decideChange('approved', { ofSubstance: false, approveAgain: false })).toEqual({
    ok: true,
    value: 'approved',
  });
});

it('a meeting ends after it starts and starts in the future', () => {
  const now = new Date('2026-12-10T02:00:00.000Z');
  const at = (time: string) => new Date(`2026-12-10T${time}:00.000Z`);
  const decide = (from: string, to: string) =>
    decidePeriod({ startsAt: at(from), endsAt: at(to) }, now);
  expect(decide('03:00', '03:00')).toMatchObject({ code: 'meetings.ends-before-start' });
  expect(decide('01:00', '03:00')).toMatchObject({ code: 'meetings.in-the-past' });
  expect(decide('02:00', '03:00').ok).toBe(true);
});

describe('the deadline for replies', () => {
  const startsAt = new Date('2026-12-10T01:00:00.000Z');
  const lastMoment = new Date('2026-12-07T10:00:00.000Z');

  it('is the last moment to answer while that lies ahead', () => {
    const early = new Date('2026-11-01T00:00:00.000Z');
    expect(replyDeadlineFor(lastMoment, startsAt, early)).toEqual(lastMoment);
  });

  it('is the beginning where it would have passed already, or come after it', () => {
    const late = new Date('2026-12-09T01:00:00.000Z');
    expect(replyDeadlineFor(lastMoment, startsAt, late)).toEqual(startsAt);
    const evening = new Date('2026-12-10T10:00:00.000Z');
    expect(replyDeadlineFor(evening, startsAt, late)).toEqual(startsAt);
  });
});

describe('codes', () => {
  it('go on from the highest number of the unit and year', () => {
    const codes = ['SKHCN-2026-002', 'SKHCN-2026-012', 'SKHCN-2025-099', 'SKHCN-2026-12-HN01'];
    expect(lastNumberOf(codes, 'SKHCN', 2026)).toBe(12);
    expect(lastNumberOf([], 'SKHCN', 2026)).toBe(0);
  });

  it('are read back as they were made', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), (number) => {
        expect(lastNumberOf([meetingCode('VP', 2026, number)], 'VP', 2026)).toBe(number);
      }),
    );
  });
});
