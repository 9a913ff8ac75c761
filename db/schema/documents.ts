import {
  bigserial,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';
import { meeting } from './meetings.ts';
import { person } from './organisation.ts';

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
    preparingUnitId: uuid(),
    rank: integer().notNull().default(0),
    /** The file as it was uploaded; `sha256` is the PDF that is read, empty where there is none. */
    fileSha256: text(),
    fileName: text(),
    agencyId: uuid(),
    /** The date on the paper, yyyy-mm-dd. */
    documentDate: text(),
    note: text().notNull().default(''),
    /** Rules of who sees it and may do what once it is issued; null means all, without limits. */
    access: jsonb(),
    watermark: boolean().notNull().default(false),
    statusReason: text(),
    createdBy: uuid(),
    changedAt: moment(),
    issuedAt: moment(),
  },
  (table) => [
    index('meeting_document_meeting').on(table.meetingId),
    index('meeting_document_lineage').on(table.lineageId, table.version),
    index('meeting_document_file').on(table.sha256),
    index('meeting_document_unit').on(table.preparingUnitId, table.status),
  ],
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
  /** For whom it is shown: the presenter of the item; null where chair or secretary show it. */
  presenterId: uuid(),
});

/** How a paper came to its status: who, when, and why it was returned. */
export const documentStep = pgTable(
  'document_step',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    documentId: uuid()
      .notNull()
      .references(() => meetingDocument.id),
    status: text().notNull(),
    reason: text(),
    byPersonId: uuid().notNull(),
    at: moment().notNull(),
  },
  (table) => [index('document_step_document').on(table.documentId, table.id)],
);

/** Append-only: every opening, download, print and export of a paper. */
export const documentOpening = pgTable(
  'document_opening',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    documentId: uuid().notNull(),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    action: text({ enum: ['view', 'download', 'print', 'export', 'offline'] }).notNull(),
    at: moment().notNull(),
  },
  (table) => [
    index('document_opening_document').on(table.documentId, table.at),
    index('document_opening_person').on(table.personId, table.documentId, table.at),
  ],
);

/** Góp ý: comments on a paper before the meeting, seen by everybody who sees the paper. */
export const documentComment = pgTable(
  'document_comment',
  {
    id: uuid().primaryKey(),
    documentId: uuid()
      .notNull()
      .references(() => meetingDocument.id),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    /** Null for the paper as a whole. */
    page: integer(),
    text: text().notNull(),
    at: moment().notNull(),
    deletedAt: moment(),
  },
  (table) => [index('document_comment_document').on(table.documentId, table.at)],
);
