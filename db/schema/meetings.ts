import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';
import { orgUnit, person } from './organisation.ts';

export const meeting = pgTable(
  'meeting',
  {
    id: uuid().primaryKey(),
    code: text().notNull().unique(),
    title: text().notNull(),
    status: text({
      enum: [
        'draft',
        'submitted',
        'approved',
        'invited',
        'in-session',
        'suspended',
        'ended',
        'postponed',
        'cancelled',
      ],
    }).notNull(),
    startsAt: moment().notNull(),
    endsAt: moment().notNull(),
    hostUnitId: uuid()
      .notNull()
      .references(() => orgUnit.id),
    councilStyle: boolean().notNull().default(false),
    speechLimitSeconds: integer().notNull().default(300),
    typeId: uuid(),
    regularity: text({ enum: ['regular', 'thematic', 'urgent'] })
      .notNull()
      .default('regular'),
    /** Nội dung: what the invitation says the meeting is about. */
    summary: text().notNull().default(''),
    replyDeadline: moment(),
    /** Text of the invitation where it differs from the template's. */
    invitationText: text(),
    /** Who answers questions: name and telephone, as printed. */
    contact: text().notNull().default(''),
    /** Rule profile that votes of this meeting begin with. */
    ruleProfile: jsonb(),
    /** Whether a member may send a substitute, with the chair's consent. */
    substitutionAllowed: boolean().notNull().default(true),
    seriesId: uuid(),
    createdBy: uuid().references(() => person.id),
    /** When the session really began and ended. */
    openedAt: moment(),
    endedAt: moment(),
    /** When a suspended session is to go on, if that was said. */
    suspendedUntil: moment(),
    /** Messages to all: not at all, each let through by chair or secretary, or freely. */
    messagesToAll: text({ enum: ['off', 'moderated', 'open'] })
      .notNull()
      .default('off'),
    /** Why it was returned, postponed or cancelled. */
    statusReason: text(),
  },
  (table) => [
    index('meeting_starts_at').on(table.startsAt),
    index('meeting_host').on(table.hostUnitId, table.startsAt),
    index('meeting_series').on(table.seriesId),
  ],
);

/** A person's part in one meeting. `siteId` is where the invitation seats the person. */
export const participant = pgTable(
  'participant',
  {
    meetingId: uuid()
      .notNull()
      .references(() => meeting.id),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    role: text({
      enum: ['chair', 'secretary', 'delegate', 'reviewer', 'substitute', 'guest', 'siteOperator'],
    }).notNull(),
    siteId: uuid(),
    seat: text(),
    substituteFor: uuid().references(() => person.id),
    rank: integer().notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.meetingId, table.personId] }),
    index('participant_person').on(table.personId),
  ],
);
