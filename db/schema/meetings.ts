import { boolean, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';
import { orgUnit, person } from './organisation.ts';

export const meeting = pgTable(
  'meeting',
  {
    id: uuid().primaryKey(),
    code: text().notNull().unique(),
    title: text().notNull(),
    status: text({
      enum: [
        'draft',
        'submitted',
        'approved',
        'invited',
        'in-session',
        'suspended',
        'ended',
        'postponed',
        'cancelled',
      ],
    }).notNull(),
    startsAt: moment().notNull(),
    endsAt: moment().notNull(),
    hostUnitId: uuid()
      .notNull()
      .references(() => orgUnit.id),
    councilStyle: boolean().notNull().default(false),
    speechLimitSeconds: integer().notNull().default(300),
  },
  (table) => [index('meeting_starts_at').on(table.startsAt)],
);

/** A person's part in one meeting. `siteId` is where the invitation seats the person. */
export const participant = pgTable(
  'participant',
  {
    meetingId: uuid()
      .notNull()
      .references(() => meeting.id),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    role: text({
      enum: ['chair', 'secretary', 'delegate', 'reviewer', 'substitute', 'guest', 'siteOperator'],
    }).notNull(),
    siteId: uuid(),
    seat: text(),
    substituteFor: uuid().references(() => person.id),
    rank: integer().notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.meetingId, table.personId] }),
    index('participant_person').on(table.personId),
  ],
);
