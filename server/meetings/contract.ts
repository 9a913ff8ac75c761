import { z } from 'zod';
import { commandContract, queryContract } from '../kernel/contracts.ts';
import { eventContract, field } from '../kernel/define-event.ts';
import { meetingRoles } from '../kernel/viewer.ts';

export const meetingStatuses = [
  'draft',
  'submitted',
  'approved',
  'invited',
  'in-session',
  'suspended',
  'ended',
  'postponed',
  'cancelled',
] as const;
export const meetingStatus = z.enum(meetingStatuses);
export type Status = z.infer<typeof meetingStatus>;

/** Thường kỳ, chuyên đề, đột xuất. */
export const regularities = ['regular', 'thematic', 'urgent'] as const;

export const meetingView = z.object({
  id: z.uuid(),
  code: z.string(),
  title: z.string(),
  status: meetingStatus,
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  hostUnit: z.string(),
  /** True where the law calls the chair "chủ tọa"; "chủ trì" otherwise. */
  councilStyle: z.boolean(),
  /** When the session really began and ended. */
  openedAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
  /** When a suspended session is to go on, where that was said. */
  suspendedUntil: z.iso.datetime().nullable(),
  /** Messages to all: not at all, each let through by chair or secretary, or freely. */
  messagesToAll: z.enum(['off', 'moderated', 'open']),
});
export type MeetingView = z.infer<typeof meetingView>;

export const participantView = z.object({
  personId: z.uuid(),
  name: z.string(),
  title: z.string(),
  unit: z.string(),
  role: z.enum(meetingRoles),
  siteId: z.uuid().nullable(),
  seat: z.string().nullable(),
  /** The member in whose place a substitute sits. */
  substituteFor: z.uuid().nullable(),
});
export type ParticipantView = z.infer<typeof participantView>;

export const meetingsPart = z.object({
  meeting: meetingView,
  participants: z.array(participantView),
});
export type MeetingsPart = z.infer<typeof meetingsPart>;

export const statusChanged = eventContract('meetings.status-changed', {
  status: field(meetingStatus, 'everyone'),
  openedAt: field(z.iso.datetime().nullable(), 'everyone'),
  endedAt: field(z.iso.datetime().nullable(), 'everyone'),
  suspendedUntil: field(z.iso.datetime().nullable(), 'everyone'),
});

/** What is said with a status while the meeting is prepared: it has not begun. */
export const notYetHeld = { openedAt: null, endedAt: null, suspendedUntil: null } as const;

/** People who came to the meeting or whose part in it changed, and who is gone from it. */
export const peopleChanged = eventContract('meetings.people-changed', {
  participants: field(z.array(participantView), 'everyone'),
  removedIds: field(z.array(z.uuid()), 'everyone'),
});

export const preparedSections = [
  'plan',
  'agenda',
  'people',
  'places',
  'documents',
  'invitations',
] as const;
export type PreparedSection = (typeof preparedSections)[number];

/** A part of the meeting was prepared anew: which one, and the command that did it. */
export const meetingPrepared = eventContract('meetings.prepared', {
  section: field(z.enum(preparedSections), 'moderators'),
  what: field(z.string(), 'moderators'),
});

const meetingId = z.uuid();

export const openSession = commandContract({
  name: 'meetings.open-session',
  scope: 'meeting',
  input: z.object({ meetingId }),
  output: z.null(),
  errors: ['meetings.not-possible-now'],
});

export const endSession = commandContract({
  name: 'meetings.end-session',
  scope: 'meeting',
  input: z.object({ meetingId }),
  output: z.null(),
  errors: ['meetings.not-possible-now', 'meetings.vote-still-open', 'meetings.closed-session-on'],
});

/** Interrupts the session; the floor ends and the time of the item stands still. */
export const suspendSession = commandContract({
  name: 'meetings.suspend',
  scope: 'meeting',
  /** When it is to go on, where that is known. */
  input: z.object({ meetingId, until: z.iso.datetime().nullable() }),
  output: z.null(),
  errors: ['meetings.not-possible-now', 'meetings.vote-still-open', 'meetings.already-past'],
});

/** Goes on with a suspended session. */
export const resumeSession = commandContract({
  name: 'meetings.resume',
  scope: 'meeting',
  input: z.object({ meetingId }),
  output: z.null(),
  errors: ['meetings.not-possible-now'],
});

/** What I am in one meeting; `not-found` for whoever is nothing in it. */
export const myPart = queryContract({
  name: 'meetings.my-part',
  scope: 'meeting',
  input: z.object({ meetingId: z.uuid() }),
  output: z.object({
    title: z.string(),
    role: z.enum(meetingRoles),
    siteId: z.uuid().nullable(),
    hostSiteId: z.uuid().nullable(),
  }),
});
export type MyPart = z.output<typeof myPart.output>;
