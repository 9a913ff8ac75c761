import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';
import { meeting } from './meetings.ts';

export const site = pgTable(
  'site',
  {
    id: uuid().primaryKey(),
    meetingId: uuid()
      .notNull()
      .references(() => meeting.id),
    code: text().notNull(),
    name: text().notNull(),
    siteRole: text({ enum: ['host', 'remote', 'bridge', 'individual'] }).notNull(),
    seats: integer().notNull().default(0),
    /** The room of the catalogue that it is in. */
    roomId: uuid(),
    /** Seating plan for this meeting, taken from the room's when the site is added. */
    seatingPlan: jsonb(),
    rank: integer().notNull().default(0),
  },
  (table) => [
    uniqueIndex('site_meeting_code').on(table.meetingId, table.code),
    /** A meeting has one host site at most. */
    uniqueIndex('site_one_host').on(table.meetingId).where(sql`${table.siteRole} = 'host'`),
  ],
);

/** A trial of a site's devices and line, before the meeting. */
export const siteCheck = pgTable(
  'site_check',
  {
    id: uuid().primaryKey(),
    meetingId: uuid()
      .notNull()
      .references(() => meeting.id),
    siteId: uuid().notNull(),
    stage: text({ enum: ['day-before', 'hour-before'] }).notNull(),
    /** Outcome of each trial, as the contract describes them. */
    results: jsonb().notNull(),
    byPersonId: uuid().notNull(),
    at: moment().notNull(),
    signedOffBy: uuid(),
    signedOffAt: moment(),
  },
  (table) => [index('site_check_meeting').on(table.meetingId, table.siteId, table.at)],
);
