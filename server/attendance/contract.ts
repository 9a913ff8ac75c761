import { z } from 'zod';
import { commandContract, queryContract } from '../kernel/contracts.ts';
import { eventContract, field } from '../kernel/define-event.ts';
import { meetingRoles } from '../kernel/viewer.ts';

export const presences = ['present-room', 'present-site', 'present-remote'] as const;
export const presence = z.enum(presences);

/** How people check in: by a tap, or in a room by what its screen shows or its secretary tells. */
export const checkInMethods = ['tap', 'code'] as const;
export const checkInMethod = z.enum(checkInMethods);
export type CheckInMethod = z.infer<typeof checkInMethod>;

/** How an entry came about: by oneself, or (`clerk`) by somebody else. */
export const means = z.enum(['tap', 'qr', 'pin', 'clerk']);
export type Means = z.infer<typeof means>;

export const attendanceStates = [...presences, 'left', 'excused', 'absent'] as const;

/**
 * Where a person stands in the roll call; the last entry of a person counts. The reason of an
 * absence is personal and stays in the record: no screen receives it.
 */
export const attendanceView = z.object({
  personId: z.uuid(),
  state: z.enum(attendanceStates),
  siteId: z.uuid().nullable(),
  at: z.iso.datetime().nullable(),
  /** Set where somebody else checked the person in. */
  byPersonId: z.uuid().nullable(),
  means,
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
  method: checkInMethod,
});
export type AttendancePart = z.infer<typeof attendancePart>;

/** Check-ins since the last event of this kind, together: they come in floods. */
export const attendanceChanged = eventContract('attendance.changed', {
  entries: field(z.array(attendanceView), 'everyone'),
  quorums: field(z.array(quorumView), 'everyone'),
});

export const methodChanged = eventContract('attendance.method-changed', {
  method: field(checkInMethod, 'everyone'),
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
  errors: [
    'attendance.not-in-session',
    'attendance.not-for-others',
    'attendance.unknown-site',
    'attendance.code-needed',
  ],
});

/**
 * Check in oneself by the code that the room's screen shows, or by the room's PIN: that is where the
 * person is. Answers with the site.
 */
export const checkInByCode = commandContract({
  name: 'attendance.check-in-by-code',
  scope: 'meeting-rows',
  input: z.object({ meetingId, code: z.string().trim().min(1).max(100) }),
  output: z.object({ at: z.iso.datetime(), presence, siteId: z.uuid() }),
  errors: [
    'attendance.not-in-session',
    'attendance.not-by-code',
    'attendance.wrong-code',
    'attendance.code-used',
    'attendance.too-many-tries',
  ],
  secretInput: true,
});

/** Chair and secretary put down who is absent, with leave or without; the reason stays in the record. */
export const mark = commandContract({
  name: 'attendance.mark',
  scope: 'meeting-rows',
  input: z.object({
    meetingId,
    personId: z.uuid(),
    state: z.enum(['absent', 'excused']),
    reason: z.string().trim().max(500).nullable(),
  }),
  output: z.object({ at: z.iso.datetime() }),
  errors: ['attendance.not-in-session', 'attendance.unknown-person'],
});

export const setMethod = commandContract({
  name: 'attendance.set-method',
  scope: 'meeting',
  input: z.object({ meetingId, method: checkInMethod }),
  output: z.null(),
  errors: ['attendance.not-in-session'],
});

/** A new PIN for a room; the old one is worth nothing from now on. */
export const newPin = commandContract({
  name: 'attendance.new-pin',
  scope: 'meeting',
  input: z.object({ meetingId, siteId: z.uuid() }),
  output: z.object({ pin: z.string() }),
  errors: ['attendance.not-by-code', 'attendance.unknown-site'],
});

/**
 * What the screen of a room shows now: the address for the QR code, the PIN, and until when the
 * address is shown. For chair, secretary and the operator of this site.
 */
export const screenCode = queryContract({
  name: 'attendance.screen-code',
  scope: 'meeting',
  input: z.object({ meetingId, siteId: z.uuid() }),
  output: z.object({ url: z.string(), pin: z.string(), until: z.iso.datetime() }),
  errors: ['attendance.not-by-code', 'attendance.unknown-site'],
});
export type ScreenCode = z.output<typeof screenCode.output>;

export const historyEntry = z.object({
  state: z.enum(attendanceStates),
  siteId: z.uuid().nullable(),
  at: z.iso.datetime(),
  means,
  /** Who checked the person in, where it was somebody else. */
  byName: z.string().nullable(),
  reason: z.string().nullable(),
});

export const personHistory = z.object({
  personId: z.uuid(),
  name: z.string(),
  title: z.string(),
  unit: z.string(),
  role: z.enum(meetingRoles),
  /** For whom this person sits, or who sits for this person. */
  substituteFor: z.string().nullable(),
  substitute: z.string().nullable(),
  /** First presence later than five minutes after the opening. */
  late: z.boolean(),
  firstAt: z.iso.datetime().nullable(),
  /** In the order in which they were made; none for whoever was never marked. */
  entries: z.array(historyEntry),
});
export type PersonHistory = z.infer<typeof personHistory>;

/** The whole roll call with late comers, leaving and coming back. For chair and secretary. */
export const history = queryContract({
  name: 'attendance.history',
  scope: 'meeting',
  input: z.object({ meetingId }),
  output: z.object({ openedAt: z.iso.datetime().nullable(), people: z.array(personHistory) }),
});

export const leave = commandContract({
  name: 'attendance.leave',
  scope: 'meeting-rows',
  input: z.object({ meetingId, personId: z.uuid() }),
  output: z.object({ at: z.iso.datetime() }),
  errors: ['attendance.not-present', 'attendance.not-for-others'],
});
