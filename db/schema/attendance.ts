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
    /** How it came about: a tap, a scanned code, a PIN, or by somebody else. */
    means: text({ enum: ['tap', 'qr', 'pin', 'clerk'] })
      .notNull()
      .default('tap'),
    /** Which code of the screen it was: nobody comes in twice by the same one. */
    codeWindow: integer(),
    /** Set once the entry is part of an event of the meeting's log. */
    loggedSeq: integer(),
  },
  (table) => [
    index('attendance_entry_person').on(table.meetingId, table.personId, table.id),
    index('attendance_entry_unlogged').on(table.meetingId, table.loggedSeq),
  ],
);

/** How people check in; the defaults hold where a meeting has no row. */
export const checkInSetting = pgTable('check_in_setting', {
  meetingId: uuid()
    .primaryKey()
    .references(() => meeting.id),
  /** With `code`, whoever is in a room proves it by its screen or the PIN. */
  method: text({ enum: ['tap', 'code'] })
    .notNull()
    .default('tap'),
  /** Key of the codes on the screens. */
  secret: text().notNull(),
});

/** The PIN of a room, told by its secretary or operator. */
export const checkInPin = pgTable(
  'check_in_pin',
  {
    meetingId: uuid()
      .notNull()
      .references(() => meeting.id),
    siteId: uuid().notNull(),
    pin: text().notNull(),
    since: moment().notNull(),
  },
  (table) => [primaryKey({ columns: [table.meetingId, table.siteId] })],
);

/** Codes and PINs that were wrong, for limiting tries. */
export const checkInFailure = pgTable(
  'check_in_failure',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    meetingId: uuid()
      .notNull()
      .references(() => meeting.id),
    personId: uuid().notNull(),
    at: moment().notNull(),
  },
  (table) => [index('check_in_failure_person').on(table.meetingId, table.personId, table.at)],
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
