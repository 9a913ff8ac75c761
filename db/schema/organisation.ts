import {
  type AnyPgColumn,
  boolean,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';

export const orgUnit = pgTable(
  'org_unit',
  {
    id: uuid().primaryKey(),
    name: text().notNull(),
    parentId: uuid().references((): AnyPgColumn => orgUnit.id),
    /** Order among the units of one parent. */
    rank: integer().notNull().default(0),
    /** Chữ viết tắt in symbols: SKHCN. */
    symbol: text().notNull().default(''),
    /** Địa danh before the date of its papers; where it is empty, that of the unit above. */
    place: text().notNull().default(''),
    /** Outside the organisation: where guests come from. */
    outside: boolean().notNull().default(false),
  },
  (table) => [index('org_unit_parent').on(table.parentId)],
);

/** Chức vụ: the catalogue of positions. */
export const position = pgTable('position', {
  id: uuid().primaryKey(),
  name: text().notNull().unique(),
  rank: integer().notNull().default(0),
  archivedAt: moment(),
});

export const person = pgTable(
  'person',
  {
    id: uuid().primaryKey(),
    /** Full name with academic title, as it is announced. */
    name: text().notNull(),
    unitId: uuid()
      .notNull()
      .references(() => orgUnit.id),
    positionId: uuid()
      .notNull()
      .references(() => position.id),
    email: text(),
    phone: text(),
  },
  (table) => [index('person_unit').on(table.unitId)],
);

/** What a person does for a unit and everything below it. */
export const duty = pgTable(
  'duty',
  {
    personId: uuid()
      .notNull()
      .references(() => person.id),
    unitId: uuid()
      .notNull()
      .references(() => orgUnit.id),
    /** Plans meetings; approves meetings and papers; keeps the register of numbers. */
    kind: text({ enum: ['planner', 'approver', 'recordsClerk'] }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.unitId, table.kind] }),
    index('duty_unit').on(table.unitId, table.kind),
  ],
);

/** Named groups that are invited together. */
export const personGroup = pgTable('person_group', {
  id: uuid().primaryKey(),
  name: text().notNull().unique(),
});

export const personGroupMember = pgTable(
  'person_group_member',
  {
    groupId: uuid()
      .notNull()
      .references(() => personGroup.id, { onDelete: 'cascade' }),
    personId: uuid()
      .notNull()
      .references(() => person.id),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.personId] })],
);
