import { sql } from 'drizzle-orm';
import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';
import { meeting } from './meetings.ts';

export const vote = pgTable(
  'vote',
  {
    id: uuid().primaryKey(),
    meetingId: uuid()
      .notNull()
      .references(() => meeting.id),
    itemId: uuid().notNull(),
    rollId: uuid().notNull(),
    title: text().notNull(),
    status: text({ enum: ['prepared', 'open', 'closed'] }).notNull(),
    profile: jsonb().notNull(),
    openedAt: moment(),
    closedAt: moment(),
    result: jsonb(),
    ballotsRoot: text(),
  },
  (table) => [
    index('vote_meeting').on(table.meetingId),
    // At most one open vote of a meeting, whatever the code does.
    uniqueIndex('vote_one_open').on(table.meetingId).where(sql`${table.status} = 'open'`),
  ],
);

/** The roll as frozen at the opening: all its members, of whom those present then may vote. */
export const voteElector = pgTable(
  'vote_elector',
  {
    voteId: uuid()
      .notNull()
      .references(() => vote.id),
    personId: uuid().notNull(),
    rank: integer().notNull().default(0),
    presentAtOpening: boolean().notNull(),
  },
  (table) => [primaryKey({ columns: [table.voteId, table.personId] })],
);

/** Append-only. A change before closing is a row with the next revision; the last one counts. */
export const ballot = pgTable(
  'ballot',
  {
    voteId: uuid()
      .notNull()
      .references(() => vote.id),
    personId: uuid().notNull(),
    revision: integer().notNull(),
    choice: text({ enum: ['for', 'against', 'abstain'] }).notNull(),
    siteId: uuid(),
    /** Random; printed on the receipt and part of what the Merkle tree covers. */
    code: text().notNull(),
    castAt: moment().notNull(),
  },
  (table) => [primaryKey({ columns: [table.voteId, table.personId, table.revision] })],
);
