import { eq, sql } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { invitation } from '../../db/schema/invitations.ts';

/** How many have been invited to a meeting, and how many of them have answered. */
export async function countInvitationsOf(
  tx: Tx,
  meetingId: string,
): Promise<{ invited: number; answered: number }> {
  const rows = await tx
    .select({
      invited: sql<number>`count(*)::int`,
      answered: sql<number>`(count(*) filter (where ${invitation.reply} <> 'none'))::int`,
    })
    .from(invitation)
    .where(eq(invitation.meetingId, meetingId));
  return rows[0] ?? { invited: 0, answered: 0 };
}
