import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { meeting } from './meetings.ts';

export const meetingDocument = pgTable(
  'meeting_document',
  {
    id: uuid().primaryKey(),
    meetingId: uuid()
      .notNull()
      .references(() => meeting.id),
    itemId: uuid(),
    kind: text().notNull(),
    docNumber: text().notNull(),
    subject: text().notNull(),
    status: text({
      enum: ['draft', 'submitted', 'returned', 'approved', 'issued', 'superseded', 'withdrawn'],
    }).notNull(),
    version: integer().notNull().default(1),
    /** Same paper, other version: one lineage. */
    lineageId: uuid().notNull(),
    pages: integer().notNull(),
    sizeBytes: integer().notNull(),
    sha256: text().notNull(),
    /** Limits an issued paper to a voter roll; null means all participants. */
    onlyRollId: uuid(),
    preparingUnitId: uuid(),
    rank: integer().notNull().default(0),
  },
  (table) => [index('meeting_document_meeting').on(table.meetingId)],
);

/** What is shown at present; no row where nothing is. */
export const shownDocument = pgTable('shown_document', {
  meetingId: uuid()
    .primaryKey()
    .references(() => meeting.id),
  documentId: uuid()
    .notNull()
    .references(() => meetingDocument.id),
  page: integer().notNull(),
  byPersonId: uuid().notNull(),
});
