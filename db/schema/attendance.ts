import { bigserial, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';
import { meeting } from './meetings.ts';
import { person } from './organisation.ts';

/** Append-only; the last entry of a person says where the person is. */
export const attendanceEntry = pgTable(
  'attendance_entry',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    meetingId: uuid()
      .notNull()
      .references(() => meeting.id),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    state: text({
      enum: ['present-room', 'present-site', 'present-remote', 'left', 'excused', 'absent'],
    }).notNull(),
    siteId: uuid(),
    at: moment().notNull(),
    byPersonId: uuid(),
    reason: text(),
    /** Set once the entry is part of an event of the meeting's log. */
    loggedSeq: integer(),
  },
  (table) => [
    index('attendance_entry_person').on(table.meetingId, table.personId, table.id),
    index('attendance_entry_unlogged').on(table.meetingId, table.loggedSeq),
  ],
);

export const voterRoll = pgTable(
  'voter_roll',
  {
    id: uuid().primaryKey(),
    meetingId: uuid()
      .notNull()
      .references(() => meeting.id),
    name: text().notNull(),
    quorumNumerator: integer().notNull().default(2),
    quorumDenominator: integer().notNull().default(3),
  },
  (table) => [index('voter_roll_meeting').on(table.meetingId)],
);

export const voterRollMember = pgTable(
  'voter_roll_member',
  {
    rollId: uuid()
      .notNull()
      .references(() => voterRoll.id),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    rank: integer().notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.rollId, table.personId] })],
);
