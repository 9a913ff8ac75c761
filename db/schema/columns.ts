import { timestamp } from 'drizzle-orm/pg-core';

/** A moment, to the millisecond, as JavaScript keeps it. */
export const moment = () => timestamp({ withTimezone: true, precision: 3 });
