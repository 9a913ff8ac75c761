import { sql } from 'drizzle-orm';
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

/** The counter and the head of the hash chain of each meeting; its row is the meeting's lock. */
export const meetingLog = pgTable('meeting_log', {
  meetingId: uuid().primaryKey(),
  seq: integer().notNull().default(0),
  head: text().notNull(),
});

export const meetingEvent = pgTable(
  'meeting_event',
  {
    meetingId: uuid().notNull(),
    seq: integer().notNull(),
    name: text().notNull(),
    payload: jsonb().notNull(),
    onlyFor: uuid().array(),
    actorId: uuid(),
    commandId: uuid(),
    at: moment().notNull(),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.meetingId, table.seq] })],
);

/** The first answer to each command, so that repeating it changes nothing. */
export const commandReceipt = pgTable(
  'command_receipt',
  {
    commandId: uuid().primaryKey(),
    actorId: uuid(),
    name: text().notNull(),
    inputHash: text().notNull(),
    answer: jsonb().notNull(),
    at: moment().notNull(),
  },
  (table) => [index('command_receipt_at').on(table.at)],
);

/** Facts about the installation itself, such as whether it carries the demo. */
export const installation = pgTable('installation', {
  key: text().primaryKey(),
  value: text().notNull(),
  revision: bigint({ mode: 'number' }).notNull().default(sql`1`),
});
