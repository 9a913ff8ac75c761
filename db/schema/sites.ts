import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { meeting } from './meetings.ts';

export const site = pgTable(
  'site',
  {
    id: uuid().primaryKey(),
    meetingId: uuid()
      .notNull()
      .references(() => meeting.id),
    code: text().notNull(),
    name: text().notNull(),
    siteRole: text({ enum: ['host', 'remote', 'bridge', 'individual'] }).notNull(),
    seats: integer().notNull().default(0),
    rank: integer().notNull().default(0),
  },
  (table) => [index('site_meeting').on(table.meetingId)],
);
