import { integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';
import { meeting } from './meetings.ts';

/** Heads of a meeting's hash chain, signed with the key of the installation. */
export const signedHead = pgTable(
  'signed_head',
  {
    meetingId: uuid()
      .notNull()
      .references(() => meeting.id),
    seq: integer().notNull(),
    /** Hash of the event with that number, in hexadecimal. */
    head: text().notNull(),
    signedAt: moment().notNull(),
    /** Ed25519 over the canonical head, in base64url; `keyId` is the thumbprint of the public key. */
    keyId: text().notNull(),
    signature: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.meetingId, table.seq] })],
);
