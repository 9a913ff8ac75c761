import { customType, timestamp } from 'drizzle-orm/pg-core';

/** A moment, to the millisecond, as JavaScript keeps it. */
export const moment = () => timestamp({ withTimezone: true, precision: 3 });

/** PostgreSQL's words to search by. */
export const searchVector = customType<{ data: string }>({ dataType: () => 'tsvector' });
