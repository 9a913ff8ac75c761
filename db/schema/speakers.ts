import {
  bigint,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';
import { meeting } from './meetings.ts';
import { person } from './organisation.ts';

export const speakRequest = pgTable(
  'speak_request',
  {
    id: uuid().primaryKey(),
    meetingId: uuid()
      .notNull()
      .references(() => meeting.id),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    itemId: uuid(),
    state: text({ enum: ['waiting', 'called', 'spoken', 'withdrawn'] }).notNull(),
    topic: text().notNull(),
    order: bigint({ mode: 'number' }).notNull(),
    requestedAt: moment().notNull(),
    /** When the person was called and finished, for the record. */
    calledAt: moment(),
    endedAt: moment(),
    kind: text({ enum: ['speech', 'question', 'point-of-order', 'answer'] })
      .notNull()
      .default('speech'),
    /** Whom a question is put to. */
    toPersonId: uuid(),
    /** The question that an answer or a follow-up belongs to. */
    parentId: uuid(),
    /** Where the person was when speaking. */
    siteId: uuid(),
    /** Time with the floor, pauses left out; set when the line ends. */
    spokenMs: integer(),
    /** Set for what was said in a closed session; only its people know of it. */
    closedSessionId: uuid(),
  },
  (table) => [index('speak_request_meeting').on(table.meetingId, table.state, table.order)],
);

/** Who has the floor; one row for each meeting where somebody has. */
export const floor = pgTable('floor', {
  meetingId: uuid()
    .primaryKey()
    .references(() => meeting.id),
  requestId: uuid()
    .notNull()
    .references(() => speakRequest.id),
  personId: uuid().notNull(),
  itemId: uuid(),
  siteId: uuid(),
  state: text({ enum: ['speaking', 'paused'] }).notNull(),
  microphone: text({ enum: ['open', 'awaiting-consent', 'closed', 'muted'] }).notNull(),
  grantedAt: moment().notNull(),
  limitSeconds: integer().notNull(),
  deadline: moment(),
  remainingMs: integer(),
  kind: text({ enum: ['speech', 'question', 'point-of-order', 'answer'] })
    .notNull()
    .default('speech'),
  /** Milliseconds spoken before the present run; it began at `runningSince`, null while paused. */
  spokenMs: integer().notNull().default(0),
  runningSince: moment(),
  /** The partner of an exchange and an interjection, as the contract describes them. */
  voices: jsonb().notNull().default([]),
});

/** How a meeting orders and limits its speakers; the defaults hold where it has no row. */
export const floorPolicy = pgTable('floor_policy', {
  meetingId: uuid()
    .primaryKey()
    .references(() => meeting.id),
  order: text({ enum: ['asked', 'never-spoken', 'unit', 'rank', 'chair'] })
    .notNull()
    .default('asked'),
  /** Seconds by kind of request; the meeting's own limit where a kind has none. */
  limits: jsonb().notNull().default({}),
});

/** Sites whose microphone the chair has opened beside the floor. */
export const openedSite = pgTable(
  'opened_site',
  {
    meetingId: uuid()
      .notNull()
      .references(() => meeting.id),
    siteId: uuid().notNull(),
    at: moment().notNull(),
    byPersonId: uuid().notNull(),
  },
  (table) => [primaryKey({ columns: [table.meetingId, table.siteId] })],
);

/** Who agreed that the chair may open the microphone of the person's own device. */
export const microphoneConsent = pgTable(
  'microphone_consent',
  {
    meetingId: uuid()
      .notNull()
      .references(() => meeting.id),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    at: moment().notNull(),
  },
  (table) => [primaryKey({ columns: [table.meetingId, table.personId] })],
);
