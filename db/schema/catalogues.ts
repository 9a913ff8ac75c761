import { boolean, date, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';

/** Loại cuộc họp, with what a new meeting of it begins with. */
export const meetingType = pgTable('meeting_type', {
  id: uuid().primaryKey(),
  name: text().notNull(),
  councilStyle: boolean().notNull().default(false),
  /** Agenda, roles, rule profile, text of the invitation, days before. */
  template: jsonb().notNull(),
  rank: integer().notNull().default(0),
  archivedAt: moment(),
});

/** Loại tài liệu; `code` is what a document carries. */
export const documentType = pgTable('document_type', {
  id: uuid().primaryKey(),
  code: text().notNull().unique(),
  name: text().notNull(),
  /** As in a document's symbol: TTr, BC, KH. */
  symbol: text().notNull().default(''),
  rank: integer().notNull().default(0),
  archivedAt: moment(),
});

/** Cơ quan ban hành. */
export const issuingAgency = pgTable('issuing_agency', {
  id: uuid().primaryKey(),
  name: text().notNull(),
  symbol: text().notNull().default(''),
  rank: integer().notNull().default(0),
  archivedAt: moment(),
});

/** Ngày nghỉ lễ, tết: days on which offices are closed besides Saturdays and Sundays. */
export const holiday = pgTable('holiday', {
  /** By the Vietnamese calendar. */
  day: date().primaryKey(),
  name: text().notNull(),
});
