import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';
import { person } from './organisation.ts';

/** Public halves of the keys that people sign with; rows stay when a key is revoked, as evidence. */
export const voterKey = pgTable(
  'voter_key',
  {
    id: uuid().primaryKey(),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    kind: text({ enum: ['device', 'passkey'] }).notNull(),
    algorithm: text({ enum: ['ES256', 'RS256'] }).notNull(),
    /** SubjectPublicKeyInfo in base64url. */
    publicKey: text().notNull(),
    /** Passkeys: the credential and the host name it belongs to. */
    credentialId: text(),
    rpId: text(),
    deviceName: text().notNull(),
    registeredAt: moment().notNull(),
    revokedAt: moment(),
  },
  (table) => [
    index('voter_key_person').on(table.personId),
    uniqueIndex('voter_key_public').on(table.publicKey),
  ],
);

/** The challenge of a passkey that is being added; one for each person, used once. */
export const passkeyChallenge = pgTable('passkey_challenge', {
  personId: uuid()
    .primaryKey()
    .references(() => person.id),
  challenge: text().notNull(),
  expiresAt: moment().notNull(),
});
