import { bigint, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
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
  microphone: text({ enum: ['open', 'awaiting-consent', 'closed'] }).notNull(),
  grantedAt: moment().notNull(),
  limitSeconds: integer().notNull(),
  deadline: moment(),
  remainingMs: integer(),
});

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
