import { integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';
import { person } from './organisation.ts';

/**
 * Quy tắc biểu quyết, one row a version. A row never changes but for `retiredAt`: what decided a vote
 * can be looked up for ever.
 */
export const ruleProfile = pgTable(
  'rule_profile',
  {
    id: uuid().notNull(),
    /** 1, 2, 3 … without gaps. */
    version: integer().notNull(),
    name: text().notNull(),
    /** Legal source as printed with results. */
    source: text().notNull(),
    /** The rule itself, as the contract of `voting` has it, without the columns here. */
    content: jsonb().notNull(),
    /** Null for those that an installation begins with. */
    createdBy: uuid().references(() => person.id, { onDelete: 'set null' }),
    createdAt: moment().notNull(),
    /** Set on all versions at once: offered no more. */
    retiredAt: moment(),
  },
  (table) => [primaryKey({ columns: [table.id, table.version] })],
);
