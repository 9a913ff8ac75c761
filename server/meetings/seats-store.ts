import { eq, sql } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { participant } from '../../db/schema/meetings.ts';

/** Where these people sit, all in one statement: two may change seats with each other. */
export async function saveSeats(
  tx: Tx,
  meetingId: string,
  rows: readonly { personId: string; siteId: string; seat: string | null }[],
): Promise<void> {
  if (rows.length === 0) return;
  const values = sql.join(
    rows.map(({ personId, siteId, seat }) => sql`(${personId}::uuid, ${siteId}::uuid, ${seat})`),
    sql`, `,
  );
  await tx.execute(sql`
    update ${participant} set site_id = s.site_id, seat = s.seat
    from (values ${values}) as s(person_id, site_id, seat)
    where ${eq(participant.meetingId, meetingId)} and ${participant.personId} = s.person_id`);
}
