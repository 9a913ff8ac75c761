import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { moment, searchVector } from './columns.ts';
import { person } from './organisation.ts';

/** A file of the store, known by the SHA-256 of its bytes. */
export const storedFile = pgTable('stored_file', {
  sha256: text().primaryKey(),
  sizeBytes: bigint({ mode: 'number' }).notNull(),
  mediaType: text().notNull(),
  /** The PDF that is read in its place: itself, a converted one, or null where there is none. */
  pdfSha256: text(),
  /** `failed` and `timed-out`: valid, kept as it is, and offered for downloading only. */
  conversion: text({ enum: ['not-needed', 'ready', 'failed', 'timed-out'] }).notNull(),
  /** Width and height of each page of the PDF in points, in order. */
  pageSizes: jsonb().notNull(),
  pages: integer().notNull(),
  /** True where text of at least one page was recognised from a picture. */
  recognised: boolean().notNull().default(false),
  addedAt: moment().notNull(),
});

/** Text of each page of a PDF; the words with their places are for marking and searching in it. */
export const pageText = pgTable(
  'page_text',
  {
    /** Of the PDF. */
    sha256: text().notNull(),
    page: integer().notNull(),
    text: text().notNull(),
    /** `[text, x, y, width, height]` in PDF units from the upper left corner. */
    words: jsonb().notNull(),
    folded: searchVector()
      .notNull()
      .generatedAlwaysAs(sql`to_tsvector('simple', fold_accents("text"))`),
    /** With accents, for those who type them. */
    exact: searchVector().notNull().generatedAlwaysAs(sql`to_tsvector('simple', "text")`),
  },
  (table) => [
    primaryKey({ columns: [table.sha256, table.page] }),
    index('page_text_folded').using('gin', table.folded),
    index('page_text_exact').using('gin', table.exact),
  ],
);

/** A file on its way in: what arrived, what became of it, and why it was refused. */
export const upload = pgTable(
  'upload',
  {
    id: uuid().primaryKey(),
    ownerId: uuid()
      .notNull()
      .references(() => person.id),
    fileName: text().notNull(),
    sizeBytes: bigint({ mode: 'number' }).notNull(),
    state: text({ enum: ['receiving', 'checking', 'ready', 'refused'] }).notNull(),
    /** What is being done and how far: stage, done, total. */
    progress: jsonb(),
    problem: text(),
    sha256: text(),
    createdAt: moment().notNull(),
    finishedAt: moment(),
    /** Set once something refers to it; what nobody took is cleared away. */
    takenAt: moment(),
  },
  (table) => [index('upload_owner').on(table.ownerId, table.createdAt)],
);
