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
  errors: ['meetings.not-possible-now', 'meetings.vote-still-open'],
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
