import { index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';
import { meeting } from './meetings.ts';
import { person } from './organisation.ts';

/** The invitation of one person to one meeting, with its sending and its reply. */
export const invitation = pgTable(
  'invitation',
  {
    meetingId: uuid()
      .notNull()
      .references(() => meeting.id),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    /** The giấy mời; one number for the meeting, one paper for each addressee. */
    paperId: uuid(),
    docNumber: text().notNull(),
    sentAt: moment().notNull(),
    /** `none`: the person has no address; the invitation stands in the product. */
    mailState: text({ enum: ['none', 'queued', 'sent', 'failed'] }).notNull(),
    mailFailure: text(),
    mailAttempts: integer().notNull().default(0),
    mailAt: moment(),
    openedAt: moment(),
    remindedAt: moment(),
    reminders: integer().notNull().default(0),
    reply: text({ enum: ['none', 'room', 'site', 'remote', 'absent', 'substitute'] })
      .notNull()
      .default('none'),
    replySiteId: uuid(),
    reason: text(),
    repliedAt: moment(),
    substituteId: uuid().references(() => person.id),
    /** Absence and substitution wait for the chair's consent. */
    consent: text({ enum: ['not-needed', 'waiting', 'agreed', 'refused'] })
      .notNull()
      .default('not-needed'),
    consentReason: text(),
    consentBy: uuid(),
    consentAt: moment(),
  },
  (table) => [
    primaryKey({ columns: [table.meetingId, table.personId] }),
    index('invitation_person').on(table.personId),
  ],
);
