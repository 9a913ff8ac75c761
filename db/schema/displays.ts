import { bigserial, index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';
import { meeting } from './meetings.ts';

/** A hall screen with a credential of its own, for one meeting and public fields only. */
export const display = pgTable(
  'display',
  {
    id: uuid().primaryKey(),
    meetingId: uuid()
      .notNull()
      .references(() => meeting.id),
    name: text().notNull(),
    /** What it shows, as the contract describes it. */
    layout: jsonb().notNull(),
    /** The site whose screen it is; check-in codes are for that site. */
    siteId: uuid(),
    /** SHA-256 of the credential, which only the screen has. */
    credentialHash: text().notNull(),
    pairedBy: uuid().notNull(),
    pairedAt: moment().notNull(),
    revokedAt: moment(),
    revokedBy: uuid(),
  },
  (table) => [
    index('display_meeting').on(table.meetingId),
    uniqueIndex('display_credential').on(table.credentialHash),
  ],
);

/** A screen that shows a code and waits to be claimed. */
export const displayPairing = pgTable(
  'display_pairing',
  {
    id: uuid().primaryKey(),
    code: text().notNull(),
    /** SHA-256 of what the screen asks with. */
    secretHash: text().notNull(),
    createdAt: moment().notNull(),
    expiresAt: moment().notNull(),
    /** Set once it was claimed. */
    displayId: uuid(),
  },
  (table) => [index('display_pairing_code').on(table.code)],
);

/** Codes that were wrong, for limiting tries. */
export const displayClaimFailure = pgTable(
  'display_claim_failure',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    meetingId: uuid().notNull(),
    personId: uuid().notNull(),
    at: moment().notNull(),
  },
  (table) => [index('display_claim_failure_person').on(table.personId, table.at)],
);
