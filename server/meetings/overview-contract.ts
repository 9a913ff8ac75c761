import { z } from 'zod';
import { queryContract } from '../kernel/contracts.ts';
import { meetingRoles } from '../kernel/viewer.ts';
import { meetingStatus, meetingView, regularities } from './contract.ts';

const moment = z.iso.datetime();

/** A line of a list of meetings. */
export const meetingListItem = meetingView.extend({
  /** Mine in that meeting; null for whoever prepares or approves it, or is of the unit only. */
  role: z.enum(meetingRoles).nullable(),
  place: z.string(),
  chairName: z.string(),
  /** Whether its pages open to me. */
  mayOpen: z.boolean(),
});
export type MeetingListItem = z.infer<typeof meetingListItem>;

export const listScopes = ['mine', 'unit', 'preparing', 'approving'] as const;
export const listStages = ['all', 'coming', 'in-session', 'past'] as const;

/**
 * Meetings that I take part in (mine), that my unit holds (unit), that I plan or write papers for
 * (preparing), or that wait for my approval (approving).
 */
export const listMeetings = queryContract({
  name: 'meetings.list',
  scope: 'account',
  guests: true,
  input: z.object({
    scope: z.enum(listScopes).default('mine'),
    /** Words of title or code, with or without accents. */
    text: z.string().max(200).default(''),
    stage: z.enum(listStages).default('all'),
    status: meetingStatus.nullable().default(null),
    /** Vietnamese days, yyyy-mm-dd, both included. */
    from: z.iso.date().nullable().default(null),
    to: z.iso.date().nullable().default(null),
    hostUnitId: z.uuid().nullable().default(null),
    roomId: z.uuid().nullable().default(null),
    page: z.int().min(1).default(1),
  }),
  output: z.object({ items: z.array(meetingListItem), total: z.int(), pageSize: z.int() }),
});

/** What stands in a calendar; without title and chair where only the time may be known. */
export const calendarEntryView = z.object({
  id: z.uuid(),
  title: z.string().nullable(),
  hostUnit: z.string(),
  status: meetingStatus,
  startsAt: moment,
  endsAt: moment,
  place: z.string(),
  takesPart: z.boolean(),
  mayOpen: z.boolean(),
});
export type CalendarEntryView = z.infer<typeof calendarEntryView>;

/** At most about three months. Drafts stand in the calendar of those who plan them only. */
export const calendar = queryContract({
  name: 'meetings.calendar',
  scope: 'account',
  guests: true,
  input: z.object({
    from: moment,
    to: moment,
    scope: z.enum(['mine', 'unit', 'room']).default('mine'),
    /** For the calendar of a room. */
    roomId: z.uuid().nullable().default(null),
  }),
  output: z.object({ entries: z.array(calendarEntryView) }),
  errors: ['meetings.range-too-long'],
});

export const readinessKeys = [
  'chair',
  'place',
  'agenda',
  'people',
  'papers',
  'invitations',
] as const;

/** One thing that a meeting needs before it can be held. */
export const readinessLine = z.object({
  key: z.enum(readinessKeys),
  state: z.enum(['done', 'partly', 'missing']),
  done: z.int(),
  of: z.int(),
});
export type ReadinessLine = z.infer<typeof readinessLine>;

export const planActions = [
  'edit',
  'submit',
  'approve',
  'return',
  'postpone',
  'cancel',
  'reopen',
  'delete',
  'copy',
  'invite',
] as const;
export type PlanAction = (typeof planActions)[number];

/** A meeting as it is prepared, for everybody who has a part in it. */
export const meetingPlan = z.object({
  meeting: meetingView.extend({
    hostUnitId: z.uuid(),
    typeName: z.string().nullable(),
    regularity: z.enum(regularities),
    summary: z.string(),
    contact: z.string(),
    replyDeadline: moment.nullable(),
    invitationText: z.string().nullable(),
    substitutionAllowed: z.boolean(),
    statusReason: z.string().nullable(),
    /** How many later meetings of its series there are; null for a single meeting. */
    laterInSeries: z.int().nullable(),
  }),
  viewer: z.object({
    role: z.enum(meetingRoles).nullable(),
    plans: z.boolean(),
    approves: z.boolean(),
    prepares: z.boolean(),
  }),
  chairName: z.string(),
  places: z.array(
    z.object({
      id: z.uuid(),
      code: z.string(),
      name: z.string(),
      siteRole: z.enum(['host', 'remote', 'bridge', 'individual']),
      seats: z.int(),
      roomId: z.uuid().nullable(),
    }),
  ),
  items: z.array(
    z.object({
      id: z.uuid(),
      number: z.string(),
      title: z.string(),
      plannedStart: moment,
      plannedMinutes: z.int(),
      paperOnly: z.boolean(),
    }),
  ),
  participantCount: z.int(),
  /** For those who plan or approve; null for all others. */
  readiness: z.array(readinessLine).nullable(),
  allowed: z.record(z.enum(planActions), z.boolean()),
});
export type MeetingPlan = z.infer<typeof meetingPlan>;

export const plan = queryContract({
  name: 'meetings.plan',
  scope: 'preparation',
  input: z.object({ meetingId: z.uuid() }),
  output: meetingPlan,
});

/** Units that hold meetings which the caller finds, for the filter of the list. */
export const hosts = queryContract({
  name: 'meetings.hosts',
  scope: 'account',
  input: z.object({}),
  output: z.object({ units: z.array(z.object({ id: z.uuid(), name: z.string() })) }),
});

/** Units for which the caller may plan meetings, for the form of a new one. */
export const planningUnits = queryContract({
  name: 'meetings.planning-units',
  scope: 'account',
  input: z.object({}),
  output: z.object({ units: z.array(z.object({ id: z.uuid(), name: z.string() })) }),
});
