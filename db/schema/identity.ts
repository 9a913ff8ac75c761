import { boolean, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';
import { person } from './organisation.ts';

export const account = pgTable('account', {
  id: uuid().primaryKey(),
  /** Lower case; what the person types to sign in. */
  login: text().notNull().unique(),
  passwordHash: text().notNull(),
  personId: uuid()
    .notNull()
    .unique()
    .references(() => person.id),
  systemAdmin: boolean().notNull().default(false),
  sessionVersion: integer().notNull().default(1),
  disabledAt: moment(),
  /** A guest from outside: the account is for this meeting only. */
  guestOfMeetingId: uuid(),
});

/** One-time links by which a guest signs in; only the hash of the secret is kept. */
export const signInLink = pgTable(
  'sign_in_link',
  {
    id: uuid().primaryKey(),
    accountId: uuid()
      .notNull()
      .references(() => account.id),
    meetingId: uuid().notNull(),
    secretHash: text().notNull().unique(),
    expiresAt: moment().notNull(),
    usedAt: moment(),
  },
  (table) => [index('sign_in_link_account').on(table.accountId)],
);

/** The secret address of a person's calendar feed; a new one replaces it. */
export const calendarAddress = pgTable('calendar_address', {
  accountId: uuid()
    .primaryKey()
    .references(() => account.id),
  secretHash: text().notNull().unique(),
  madeAt: moment().notNull(),
});

/** Every attempt, kept as the sign-in log; throttling counts the recent failures. */
export const signInAttempt = pgTable(
  'sign_in_attempt',
  {
    id: uuid().primaryKey(),
    login: text().notNull(),
    address: text().notNull(),
    succeeded: boolean().notNull(),
    at: moment().notNull(),
  },
  (table) => [
    index('sign_in_attempt_login_at').on(table.login, table.at),
    index('sign_in_attempt_address_at').on(table.address, table.at),
  ],
);
