import { sql } from 'drizzle-orm';
import { boolean, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';
import { meeting } from './meetings.ts';

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
    paperOnly: boolean().notNull().default(false),
    startedAt: moment(),
    endedAt: moment(),
    /** At most one item of a meeting is current. */
    current: boolean().notNull().default(false),
  },
  (table) => [
    index('agenda_item_meeting').on(table.meetingId, table.position),
    uniqueIndex('agenda_item_one_current').on(table.meetingId).where(sql`${table.current}`),
  ],
);
