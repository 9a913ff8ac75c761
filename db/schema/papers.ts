import {
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';
import { orgUnit, person } from './organisation.ts';

/** Sổ đăng ký văn bản: the last number given, per agency, kind of paper and year. Its row is the lock. */
export const numberRegister = pgTable(
  'number_register',
  {
    unitId: uuid()
      .notNull()
      .references(() => orgUnit.id),
    kind: text().notNull(),
    year: integer().notNull(),
    lastNumber: integer().notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.unitId, table.kind, table.year] })],
);

/** An official paper that the product makes, and its two files in the file store. */
export const officialPaper = pgTable(
  'official_paper',
  {
    id: uuid().primaryKey(),
    kind: text().notNull(),
    meetingId: uuid(),
    unitId: uuid()
      .notNull()
      .references(() => orgUnit.id),
    docNumber: text().notNull(),
    subject: text().notNull(),
    /** The whole model that it is rendered from; rendering again gives the same paper. */
    model: jsonb().notNull(),
    state: text({ enum: ['rendering', 'ready', 'failed'] }).notNull(),
    failure: text(),
    docxSha256: text(),
    pdfSha256: text(),
    pages: integer(),
    createdAt: moment().notNull(),
  },
  (table) => [index('official_paper_meeting').on(table.meetingId)],
);

export const registeredNumber = pgTable(
  'registered_number',
  {
    unitId: uuid()
      .notNull()
      .references(() => orgUnit.id),
    kind: text().notNull(),
    year: integer().notNull(),
    number: integer().notNull(),
    /** As printed: `145/GM-SKHCN`. */
    docNumber: text().notNull(),
    subject: text().notNull(),
    paperId: uuid(),
    documentId: uuid(),
    byPersonId: uuid()
      .notNull()
      .references(() => person.id),
    at: moment().notNull(),
  },
  (table) => [primaryKey({ columns: [table.unitId, table.kind, table.year, table.number] })],
);

/** Every version of an edited template; the highest one counts, none means the one in the code. */
export const paperTemplate = pgTable(
  'paper_template',
  {
    id: uuid().primaryKey(),
    kind: text().notNull(),
    version: integer().notNull(),
    /** Null restores the template of the code. */
    body: jsonb(),
    byPersonId: uuid()
      .notNull()
      .references(() => person.id),
    at: moment().notNull(),
  },
  (table) => [uniqueIndex('paper_template_version').on(table.kind, table.version)],
);
