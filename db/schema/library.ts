import {
  type AnyPgColumn,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';
import { person } from './organisation.ts';

/** A person's own folders. */
export const personalFolder = pgTable(
  'personal_folder',
  {
    id: uuid().primaryKey(),
    ownerId: uuid()
      .notNull()
      .references(() => person.id),
    parentId: uuid().references((): AnyPgColumn => personalFolder.id),
    name: text().notNull(),
  },
  (table) => [index('personal_folder_owner').on(table.ownerId, table.parentId)],
);

export const personalDocument = pgTable(
  'personal_document',
  {
    id: uuid().primaryKey(),
    ownerId: uuid()
      .notNull()
      .references(() => person.id),
    folderId: uuid().references(() => personalFolder.id),
    title: text().notNull(),
    /** Of the file as it was uploaded. */
    sha256: text().notNull(),
    fileName: text().notNull(),
    addedAt: moment().notNull(),
    deletedAt: moment(),
  },
  (table) => [index('personal_document_owner').on(table.ownerId, table.folderId)],
);

/** Reference papers for everybody: a file of our own or an address outside. */
export const referencePaper = pgTable(
  'reference_paper',
  {
    id: uuid().primaryKey(),
    title: text().notNull(),
    docNumber: text().notNull().default(''),
    agency: text().notNull().default(''),
    issuedOn: text(),
    sha256: text(),
    fileName: text(),
    url: text(),
    addedBy: uuid()
      .notNull()
      .references(() => person.id),
    addedAt: moment().notNull(),
    rank: integer().notNull().default(0),
    archivedAt: moment(),
  },
  (table) => [index('reference_paper_added').on(table.addedAt)],
);

/** Hosts that a reference paper may point to. */
export const allowedSource = pgTable(
  'allowed_source',
  { id: uuid().primaryKey(), host: text().notNull(), name: text().notNull() },
  (table) => [uniqueIndex('allowed_source_host').on(table.host)],
);
