import { and, inArray, lt, notInArray } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { meeting } from '../../db/schema/meetings.ts';

/** Those of these meetings that were to end before this moment and are not going on any more. */
export async function loadOver(
  tx: Tx,
  meetingIds: readonly string[],
  before: Date,
): Promise<ReadonlySet<string>> {
  if (meetingIds.length === 0) return new Set();
  const rows = await tx
    .select({ id: meeting.id })
    .from(meeting)
    .where(
      and(
        inArray(meeting.id, [...meetingIds]),
        lt(meeting.endsAt, before),
        // One that was postponed has no new time yet.
        notInArray(meeting.status, ['in-session', 'suspended', 'postponed']),
      ),
    );
  return new Set(rows.map(({ id }) => id));
}
