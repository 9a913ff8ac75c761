import { type AnyPgColumn, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';

export const orgUnit = pgTable(
  'org_unit',
  {
    id: uuid().primaryKey(),
    name: text().notNull(),
    parentId: uuid().references((): AnyPgColumn => orgUnit.id),
    /** Order among the units of one parent. */
    rank: integer().notNull().default(0),
  },
  (table) => [index('org_unit_parent').on(table.parentId)],
);

/** Chức vụ: the catalogue of positions. */
export const position = pgTable('position', {
  id: uuid().primaryKey(),
  name: text().notNull().unique(),
  rank: integer().notNull().default(0),
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
  },
  (table) => [index('person_unit').on(table.unitId)],
);
