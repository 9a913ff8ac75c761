import { sql } from 'drizzle-orm';
import { bigint, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';
import { person } from './organisation.ts';

/**
 * Private marks and notes. Readable by their owner alone. `id` is chosen on the device, so that a
 * note made without network is the same note when it arrives.
 */
export const annotation = pgTable(
  'annotation',
  {
    id: uuid().primaryKey(),
    ownerId: uuid()
      .notNull()
      .references(() => person.id),
    /** A document of a meeting or a personal document, in the version it was made on. */
    documentId: uuid().notNull(),
    lineageId: uuid().notNull(),
    page: integer().notNull(),
    kind: text({ enum: ['highlight', 'underline', 'text', 'pen'] }).notNull(),
    /** Colour and geometry in PDF units, or the text. */
    body: jsonb().notNull(),
    /** Each change of an owner's notes gets the next number; a device asks for what is newer. */
    revision: bigint({ mode: 'number' }).notNull(),
    /** When the person made the change, by the device's clock set to the server's. */
    changedAt: moment().notNull(),
    deletedAt: moment(),
  },
  (table) => [
    index('annotation_owner_revision').on(table.ownerId, table.revision),
    index('annotation_owner_lineage')
      .on(table.ownerId, table.lineageId, table.page)
      .where(sql`${table.deletedAt} is null`),
  ],
);

/** The counter of each owner's revisions; its row is the lock of that owner's notes. */
export const annotationCounter = pgTable('annotation_counter', {
  ownerId: uuid()
    .primaryKey()
    .references(() => person.id),
  revision: bigint({ mode: 'number' }).notNull().default(0),
});
