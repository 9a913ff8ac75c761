import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { meeting, participant } from '../../db/schema/meetings.ts';
import { directory } from '../organisation/queries.ts';

/** The first of the chairs of a row of `meeting`, by name. */
export function chairName(tx: Tx): SQL<string | null> {
  const people = directory(tx);
  const chair = tx
    .select({ name: people.name })
    .from(sql`${participant} as chairing`)
    .innerJoin(people, sql`${people.personId} = chairing.person_id`)
    .where(sql`chairing.meeting_id = ${meeting.id} and chairing.role = 'chair'`)
    .orderBy(sql`chairing.rank`)
    .limit(1);
  return sql<string | null>`(${chair})`;
}
