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
