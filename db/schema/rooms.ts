import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';

/** Phòng họp, and the video bridge, which is booked like a room. */
export const room = pgTable(
  'room',
  {
    id: uuid().primaryKey(),
    name: text().notNull(),
    resource: text({ enum: ['room', 'bridge'] })
      .notNull()
      .default('room'),
    location: text().notNull().default(''),
    capacity: integer().notNull().default(0),
    /** Seating plan as drawn in the editor; null where none has been. */
    seatingPlan: jsonb(),
    rank: integer().notNull().default(0),
    archivedAt: moment(),
  },
  (table) => [uniqueIndex('room_name').on(table.name).where(sql`${table.archivedAt} is null`)],
);

/**
 * What a meeting holds for its time: rooms, the bridge, the chair. The database itself refuses two
 * that overlap, by an exclusion constraint on (resource, time).
 */
export const booking = pgTable(
  'booking',
  {
    id: uuid().primaryKey(),
    meetingId: uuid().notNull(),
    kind: text({ enum: ['room', 'bridge', 'chair'] }).notNull(),
    /** Id of the room or of the person. */
    resourceId: uuid().notNull(),
    startsAt: moment().notNull(),
    endsAt: moment().notNull(),
  },
  (table) => [
    index('booking_meeting').on(table.meetingId),
    index('booking_resource').on(table.resourceId, table.startsAt),
  ],
);
