import { jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { voterKey } from './voterkeys.ts';
import { vote } from './voting.ts';

/** The key of one secret vote; the private half goes when the vote is closed. */
export const boxKey = pgTable('box_key', {
  voteId: uuid()
    .primaryKey()
    .references(() => vote.id),
  /** JWK. */
  publicKey: jsonb().notNull(),
  /** PKCS #8 in base64url. */
  privateKey: text(),
});

/**
 * The roll's side: who was given a token, on whose signed request. It knows nothing of the box:
 * what is signed here is blinded.
 */
export const ballotIssue = pgTable(
  'ballot_issue',
  {
    voteId: uuid()
      .notNull()
      .references(() => vote.id),
    personId: uuid().notNull(),
    blinded: text().notNull(),
    blindSignature: text().notNull(),
    keyId: uuid()
      .notNull()
      .references(() => voterKey.id),
    requestSignature: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.voteId, table.personId] })],
);

/** The box's side. No person, no time, no sequence, nothing that the roll knows too. */
export const secretBallot = pgTable(
  'secret_ballot',
  {
    voteId: uuid()
      .notNull()
      .references(() => vote.id),
    /** SHA-256 of the message, in hexadecimal. */
    tokenHash: text().notNull(),
    message: text().notNull(),
    signature: text().notNull(),
    content: jsonb().notNull(),
  },
  (table) => [primaryKey({ columns: [table.voteId, table.tokenHash] })],
);
