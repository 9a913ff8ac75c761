import { z } from 'zod';
import { commandContract } from '../kernel/contracts.ts';
import { eventContract, field } from '../kernel/define-event.ts';

export const presences = ['present-room', 'present-site', 'present-remote'] as const;
export const presence = z.enum(presences);

/**
 * Where a person stands in the roll call; the last entry of a person counts. The reason of an
 * absence is personal and stays in the record: no screen receives it.
 */
export const attendanceView = z.object({
  personId: z.uuid(),
  state: z.enum([...presences, 'left', 'excused', 'absent']),
  siteId: z.uuid().nullable(),
  at: z.iso.datetime().nullable(),
  /** Set where somebody else checked the person in. */
  byPersonId: z.uuid().nullable(),
});
export type AttendanceView = z.infer<typeof attendanceView>;

/** Quorum of one voter roll, as the server counts it: one number for every screen. */
export const quorumView = z.object({
  rollId: z.uuid(),
  members: z.int(),
  present: z.int(),
  needed: z.int(),
  quorumMet: z.boolean(),
});
export type QuorumView = z.infer<typeof quorumView>;

/** The smallest number of present members that is at least the fraction of all, in integers. */
export function neededFor(members: number, numerator: number, denominator: number): number {
  return Math.floor((members * numerator + denominator - 1) / denominator);
}

export const rollView = z.object({
  id: z.uuid(),
  name: z.string(),
  memberIds: z.array(z.uuid()),
});
export type RollView = z.infer<typeof rollView>;

export const attendancePart = z.object({
  entries: z.array(attendanceView),
  rolls: z.array(rollView),
  quorums: z.array(quorumView),
});
export type AttendancePart = z.infer<typeof attendancePart>;

/** Check-ins since the last event of this kind, together: they come in floods. */
export const attendanceChanged = eventContract('attendance.changed', {
  entries: field(z.array(attendanceView), 'everyone'),
  quorums: field(z.array(quorumView), 'everyone'),
});

const meetingId = z.uuid();

/** Check in oneself, or (secretary, site operator) somebody else; leaving and coming back counts. */
export const checkIn = commandContract({
  name: 'attendance.check-in',
  scope: 'meeting-rows',
  input: z.object({
    meetingId,
    personId: z.uuid(),
    presence,
    siteId: z.uuid().nullable(),
  }),
  output: z.object({ at: z.iso.datetime() }),
  errors: ['attendance.not-in-session', 'attendance.not-for-others', 'attendance.unknown-site'],
});

export const leave = commandContract({
  name: 'attendance.leave',
  scope: 'meeting-rows',
  input: z.object({ meetingId, personId: z.uuid() }),
  output: z.object({ at: z.iso.datetime() }),
  errors: ['attendance.not-present', 'attendance.not-for-others'],
});
