import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';
import { meeting } from './meetings.ts';
import { person } from './organisation.ts';

/** A written message during a meeting; kept with it. */
export const message = pgTable(
  'message',
  {
    id: uuid().primaryKey(),
    meetingId: uuid()
      .notNull()
      .references(() => meeting.id),
    fromPersonId: uuid()
      .notNull()
      .references(() => person.id),
    /** To chair and secretary, from them to one person, or to all. */
    audience: text({ enum: ['moderators', 'person', 'everyone'] }).notNull(),
    toPersonId: uuid(),
    itemId: uuid(),
    body: text().notNull(),
    state: text({ enum: ['held', 'shown', 'hidden'] }).notNull(),
    sentAt: moment().notNull(),
    moderatedBy: uuid(),
    moderatedAt: moment(),
    /** Set for what was written in a closed session; only its people know of it. */
    closedSessionId: uuid(),
  },
  (table) => [index('message_meeting').on(table.meetingId, table.sentAt)],
);
