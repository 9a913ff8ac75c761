import { sql } from 'drizzle-orm';
import {
  boolean,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';
import { meeting } from './meetings.ts';
import { person } from './organisation.ts';

export const agendaItem = pgTable(
  'agenda_item',
  {
    id: uuid().primaryKey(),
    meetingId: uuid()
      .notNull()
      .references(() => meeting.id),
    position: integer().notNull(),
    title: text().notNull(),
    plannedStart: moment().notNull(),
    plannedMinutes: integer().notNull(),
    presenterIds: uuid().array().notNull().default([]),
    preparingUnitId: uuid(),
    rollId: uuid(),
    /** The item that this one is a part of; items nest one level deep. */
    parentId: uuid(),
    note: text().notNull().default(''),
    /** Tài liệu giấy, phát tại phòng. */
    paperOnly: boolean().notNull().default(false),
    startedAt: moment(),
    endedAt: moment(),
    /** Time on the item before the present run; it began at `runningSince`, null while none runs. */
    spentMs: integer().notNull().default(0),
    runningSince: moment(),
    /** Put off during the session, and why. */
    deferredAt: moment(),
    deferReason: text(),
    /** The item that this one is discussed together with. */
    joinedWithId: uuid(),
    /** At most one item of a meeting is current. */
    current: boolean().notNull().default(false),
  },
  (table) => [
    index('agenda_item_meeting').on(table.meetingId, table.position),
    uniqueIndex('agenda_item_one_current').on(table.meetingId).where(sql`${table.current}`),
  ],
);

/** A role that somebody has for one item only, such as its chair or a reviewer. */
export const itemRole = pgTable(
  'item_role',
  {
    itemId: uuid()
      .notNull()
      .references(() => agendaItem.id, { onDelete: 'cascade' }),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    role: text({ enum: ['chair', 'secretary', 'reviewer', 'guest'] }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.itemId, table.personId] })],
);
