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
    status: text({
      enum: ['prepared', 'open', 'paused', 'closed', 'counted', 'announced', 'annulled'],
    }).notNull(),
    channel: text({ enum: ['device', 'hands', 'roll-call', 'paper'] })
      .notNull()
      .default('device'),
    /** A pinned copy of the version that decides. */
    profile: jsonb().notNull(),
    questions: jsonb().notNull().default([]),
    candidates: jsonb().notNull().default([]),
    seats: integer().notNull().default(0),
    tellerIds: uuid().array().notNull().default([]),
    batchId: uuid(),
    position: integer().notNull().default(0),
    repeatsId: uuid(),
    annulledReason: text(),
    readyCheckAt: moment(),
    openedAt: moment(),
    pausedAt: moment(),
    closedAt: moment(),
    countedAt: moment(),
    announcedAt: moment(),
    /** Prepared in a closed session: nobody else ever learns of it. */
    closedSessionId: uuid(),
    tokenKey: jsonb(),
    turnout: jsonb(),
    result: jsonb(),
    ballotsRoot: text(),
  },
  (table) => [
    index('vote_meeting').on(table.meetingId),
    // At most one open vote of a meeting, whatever the code does.
    uniqueIndex('vote_one_open')
      .on(table.meetingId)
      .where(sql`${table.status} in ('open', 'paused')`),
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
    /** Null until the vote is closed. */
    presentAtClosing: boolean(),
    weight: integer().notNull().default(1),
    /** Who votes for this member; null for the member. */
    representativeId: uuid(),
    /** By which way this member votes; paper that was handed out shuts the device. */
    channel: text({ enum: ['device', 'paper'] })
      .notNull()
      .default('device'),
  },
  (table) => [primaryKey({ columns: [table.voteId, table.personId] })],
);

/** Open votes. Append-only: a change before closing is a row with the next revision; the last counts. */
export const ballot = pgTable(
  'ballot',
  {
    voteId: uuid()
      .notNull()
      .references(() => vote.id),
    personId: uuid().notNull(),
    revision: integer().notNull(),
    content: jsonb().notNull(),
    /** Who pressed: the person, a representative, or whoever entered it for the person. */
    castById: uuid().notNull(),
    channel: text({ enum: ['device', 'code', 'roll-call', 'hands', 'paper'] })
      .notNull()
      .default('device'),
    siteId: uuid(),
    keyId: uuid(),
    nonce: text(),
    signature: text(),
    /** Random; printed on the receipt and part of what the Merkle tree covers. */
    code: text().notNull(),
    castAt: moment().notNull(),
  },
  (table) => [primaryKey({ columns: [table.voteId, table.personId, table.revision] })],
);

/** Hands counted at one place, as the secretary entered them; the last revision of a place counts. */
export const handCount = pgTable(
  'hand_count',
  {
    voteId: uuid()
      .notNull()
      .references(() => vote.id),
    /** `hall`, or the id of a satellite site. */
    place: text().notNull(),
    revision: integer().notNull(),
    /** Of each question: how many hands for, against and in abstention. */
    counts: jsonb().notNull(),
    enteredById: uuid().notNull(),
    enteredAt: moment().notNull(),
  },
  (table) => [primaryKey({ columns: [table.voteId, table.place, table.revision] })],
);

/** Codes drawn beforehand by a voter of an open vote, read by telephone; only digests are kept. */
export const telephoneCode = pgTable(
  'telephone_code',
  {
    voteId: uuid()
      .notNull()
      .references(() => vote.id),
    personId: uuid().notNull(),
    questionId: uuid().notNull(),
    choice: text({ enum: ['for', 'against', 'abstain'] }).notNull(),
    digest: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.voteId, table.personId, table.questionId, table.choice] }),
  ],
);

/** Who may vote for an absent member of a roll (ủy quyền); frozen into the electors at opening. */
export const voteAuthorisation = pgTable(
  'vote_authorisation',
  {
    id: uuid().primaryKey(),
    meetingId: uuid()
      .notNull()
      .references(() => meeting.id),
    rollId: uuid().notNull(),
    personId: uuid().notNull(),
    representativeId: uuid().notNull(),
    /** The paper that authorises, in words: number, date. */
    note: text().notNull().default(''),
    recordedById: uuid().notNull(),
    recordedAt: moment().notNull(),
    withdrawnAt: moment(),
  },
  (table) => [
    index('vote_authorisation_meeting').on(table.meetingId),
    uniqueIndex('vote_authorisation_one')
      .on(table.rollId, table.personId)
      .where(sql`${table.withdrawnAt} is null`),
  ],
);
