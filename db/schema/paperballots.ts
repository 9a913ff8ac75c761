import { boolean, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { vote } from './voting.ts';

/**
 * Printed ballots of a vote. A code stands on paper only: no person, no time, no sequence. Who was
 * handed a paper ballot is the elector's `channel`.
 */
export const paperBallot = pgTable(
  'paper_ballot',
  {
    voteId: uuid()
      .notNull()
      .references(() => vote.id),
    code: text().notNull(),
    /** Given back before it was put in the box, and exchanged for another. */
    spoiled: boolean().notNull().default(false),
    /** Null until a teller entered what is on it. */
    content: jsonb(),
    enteredById: uuid(),
  },
  (table) => [primaryKey({ columns: [table.voteId, table.code] })],
);
