import { sql } from 'drizzle-orm';
import { pgTable, primaryKey, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { agendaItem } from './agenda.ts';
import { moment } from './columns.ts';
import { meeting } from './meetings.ts';
import { person } from './organisation.ts';

/** Họp kín: a part of the session for named people only. */
export const closedSession = pgTable(
  'closed_session',
  {
    id: uuid().primaryKey(),
    meetingId: uuid()
      .notNull()
      .references(() => meeting.id),
    itemId: uuid()
      .notNull()
      .references(() => agendaItem.id),
    startedAt: moment().notNull(),
    startedBy: uuid().notNull(),
    /** When the chair said that nobody else is left in the hall. */
    roomClearedAt: moment(),
    roomClearedBy: uuid(),
    endedAt: moment(),
    endedBy: uuid(),
  },
  (table) => [
    /** A meeting has one at a time. */
    uniqueIndex('closed_session_one').on(table.meetingId).where(sql`${table.endedAt} is null`),
  ],
);

export const closedSessionMember = pgTable(
  'closed_session_member',
  {
    closedSessionId: uuid()
      .notNull()
      .references(() => closedSession.id),
    personId: uuid()
      .notNull()
      .references(() => person.id),
  },
  (table) => [primaryKey({ columns: [table.closedSessionId, table.personId] })],
);
