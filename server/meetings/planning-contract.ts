import { z } from 'zod';
import { commandContract, queryContract } from '../kernel/contracts.ts';
import { meetingStatus, regularities } from './contract.ts';

const meetingId = z.uuid();
const moment = z.iso.datetime();
const reason = z.string().trim().min(1).max(1_000);

/** What the signed-in person does here beside taking part, which decides what is offered. */
export const myWork = queryContract({
  name: 'meetings.my-work',
  scope: 'account',
  guests: true,
  input: z.object({}),
  output: z.object({
    /** Plans meetings of a unit, or is secretary of one. */
    plans: z.boolean(),
    /** Approves meetings and papers, or chairs a meeting. */
    approves: z.boolean(),
    /** Keeps the registers of numbers of a unit. */
    keepsRecords: z.boolean(),
    /** Runs the installation. */
    administers: z.boolean(),
    /** From outside, here for one meeting only. */
    guest: z.boolean(),
  }),
});
export type MyWork = z.output<typeof myWork.output>;

/** What a new meeting begins with, beside what its type brings. */
const beginning = z.object({
  /** Null: a meeting of no type, with an empty agenda. */
  typeId: z.uuid().nullable(),
  hostUnitId: z.uuid(),
  title: z.string().trim().min(1).max(300),
  startsAt: moment,
  endsAt: moment,
  regularity: z.enum(regularities).default('regular'),
  summary: z.string().trim().max(4_000).default(''),
  /** The room of the host site; null where it is settled later. */
  hostRoomId: z.uuid().nullable().default(null),
  /** Who chairs it; null where that is settled later. */
  chairPersonId: z.uuid().nullable().default(null),
});
export type Beginning = z.output<typeof beginning>;

const timeErrors = ['meetings.ends-before-start', 'meetings.in-the-past'] as const;
const beginningErrors = [
  ...timeErrors,
  'meetings.no-duty',
  'meetings.unknown-type',
  'meetings.unknown-room',
  'meetings.unknown-chair',
  'rooms.taken',
] as const;

/** For whoever plans meetings of the host unit; the creator becomes its secretary. */
export const createMeeting = commandContract({
  name: 'meetings.create',
  scope: 'account',
  input: beginning,
  output: z.object({ meetingId }),
  errors: beginningErrors,
});

/** How a briefing comes back, by the Vietnamese calendar. */
export const recurrence = z.object({
  frequency: z.enum(['weekly', 'monthly']),
  /** Every how many weeks or months. */
  interval: z.int().min(1).max(12).default(1),
  /** 1 Monday … 7 Sunday; for months, the same weekday of the month as the first meeting. */
  weekdays: z.array(z.int().min(1).max(7)).max(7).default([]),
  end: z.discriminatedUnion('by', [
    z.object({ by: z.literal('count'), count: z.int().min(2).max(60) }),
    z.object({ by: z.literal('date'), until: z.iso.date() }),
  ]),
});
export type Recurrence = z.output<typeof recurrence>;

/**
 * One meeting for every time, or none at all: `meetings.series-taken` says how many times what they
 * need is taken (`count`), and which ones (`list`).
 */
export const createSeries = commandContract({
  name: 'meetings.create-series',
  scope: 'account',
  input: beginning.extend({ recurrence }),
  output: z.object({ seriesId: z.uuid(), meetingIds: z.array(meetingId) }),
  errors: [...beginningErrors, 'meetings.series-too-short', 'meetings.series-taken'],
});

/** Agenda, people, roles, rolls and places of a meeting for a new one; no papers, no results. */
export const copyMeeting = commandContract({
  name: 'meetings.copy',
  scope: 'preparation',
  input: z.object({
    meetingId,
    title: z.string().trim().min(1).max(300),
    startsAt: moment,
    endsAt: moment,
  }),
  output: z.object({ meetingId }),
  errors: [...timeErrors, 'meetings.no-duty', 'rooms.taken'],
});

export const editMeeting = commandContract({
  name: 'meetings.edit',
  scope: 'preparation',
  input: z.object({
    meetingId,
    title: z.string().trim().min(1).max(300),
    summary: z.string().trim().max(4_000),
    startsAt: moment,
    endsAt: moment,
    regularity: z.enum(regularities),
    hostUnitId: z.uuid(),
    contact: z.string().trim().max(300),
    /** Null: by the rule, so many working days before. */
    replyDeadline: moment.nullable(),
    invitationText: z.string().trim().max(4_000).nullable(),
    substitutionAllowed: z.boolean(),
    /** The later meetings of the series too: moved by as much, with the same words. */
    following: z.boolean().default(false),
    /** Another time takes the approval back; the caller has been told and goes on. */
    approveAgain: z.boolean().default(false),
  }),
  output: z.object({ status: meetingStatus }),
  errors: [
    ...timeErrors,
    'meetings.not-possible-now',
    'meetings.no-duty',
    'meetings.needs-approval-again',
    'meetings.deadline-too-late',
    'meetings.bad-invitation-text',
    'rooms.taken',
  ],
});

export const placeInput = z.object({
  /** Null for a new one. */
  id: z.uuid().nullable(),
  name: z.string().trim().min(1).max(120),
  siteRole: z.enum(['host', 'remote', 'bridge', 'individual']),
  /** A room or bridge of the catalogue, which is booked for the meeting's time. */
  roomId: z.uuid().nullable(),
  seats: z.int().min(0).max(5_000),
});
export type PlaceInput = z.output<typeof placeInput>;

/** The whole list of places, in its order; what is missing from it goes. */
export const setPlaces = commandContract({
  name: 'meetings.set-places',
  scope: 'preparation',
  input: z.object({
    meetingId,
    places: z.array(placeInput).max(60),
    approveAgain: z.boolean().default(false),
  }),
  output: z.object({ status: meetingStatus }),
  errors: [
    'meetings.not-possible-now',
    'meetings.needs-approval-again',
    'meetings.two-hosts',
    'meetings.unknown-room',
    'meetings.unknown-place',
    'rooms.taken',
  ],
});

/** Whoever chaired it before takes part as a delegate from then on. */
export const setChair = commandContract({
  name: 'meetings.set-chair',
  scope: 'preparation',
  input: z.object({
    meetingId,
    personId: z.uuid(),
    approveAgain: z.boolean().default(false),
  }),
  output: z.object({ status: meetingStatus }),
  errors: [
    'meetings.not-possible-now',
    'meetings.needs-approval-again',
    'meetings.unknown-chair',
    'rooms.taken',
  ],
});

/** Drafts only that nobody has been invited to and that have no papers. */
export const deleteMeeting = commandContract({
  name: 'meetings.delete',
  scope: 'preparation',
  input: z.object({ meetingId }),
  output: z.null(),
  errors: ['meetings.not-possible-now', 'meetings.has-papers', 'meetings.was-invited'],
});

const step = z.object({ meetingId });
const stepOutput = z.object({ status: meetingStatus });

export const submitMeeting = commandContract({
  name: 'meetings.submit',
  scope: 'preparation',
  input: step,
  output: stepOutput,
  errors: ['meetings.not-possible-now', 'meetings.no-chair'],
});

export const approveMeeting = commandContract({
  name: 'meetings.approve',
  scope: 'preparation',
  input: step,
  output: stepOutput,
  errors: ['meetings.not-possible-now'],
});

export const returnMeeting = commandContract({
  name: 'meetings.return',
  scope: 'preparation',
  input: step.extend({ reason }),
  output: stepOutput,
  errors: ['meetings.not-possible-now'],
});

/** With a new time the meeting moves to it; without one it waits, and holds no room meanwhile. */
export const postponeMeeting = commandContract({
  name: 'meetings.postpone',
  scope: 'preparation',
  input: step.extend({
    reason,
    newTime: z.object({ startsAt: moment, endsAt: moment }).nullable().default(null),
  }),
  output: stepOutput,
  errors: [...timeErrors, 'meetings.not-possible-now', 'rooms.taken'],
});

export const cancelMeeting = commandContract({
  name: 'meetings.cancel',
  scope: 'preparation',
  input: step.extend({ reason }),
  output: stepOutput,
  errors: ['meetings.not-possible-now'],
});

/** Takes a submitted or postponed meeting back to be worked on. */
export const reopenDraft = commandContract({
  name: 'meetings.reopen-draft',
  scope: 'preparation',
  input: step,
  output: stepOutput,
  errors: ['meetings.not-possible-now', 'rooms.taken'],
});
