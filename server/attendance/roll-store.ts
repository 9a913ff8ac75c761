import { eq, sql } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { voterRoll, voterRollMember } from '../../db/schema/attendance.ts';

export interface RollValues {
  id: string;
  meetingId: string;
  name: string;
  quorumNumerator: number;
  quorumDenominator: number;
  memberIds: readonly string[];
}

/** Adds a roll, or replaces what it says and who stands on it. */
export async function saveRoll(tx: Tx, { memberIds, ...roll }: RollValues): Promise<void> {
  await tx.insert(voterRoll).values(roll).onConflictDoUpdate({ target: voterRoll.id, set: roll });
  await tx.delete(voterRollMember).where(eq(voterRollMember.rollId, roll.id));
  if (memberIds.length === 0) return;
  await tx
    .insert(voterRollMember)
    .values(memberIds.map((personId, rank) => ({ rollId: roll.id, personId, rank })));
}

export async function deleteRoll(tx: Tx, rollId: string): Promise<void> {
  await tx.delete(voterRollMember).where(eq(voterRollMember.rollId, rollId));
  await tx.delete(voterRoll).where(eq(voterRoll.id, rollId));
}

/** Takes people off every roll of a meeting; answers how many stood on one. */
export async function deleteMembers(
  tx: Tx,
  meetingId: string,
  personIds: readonly string[],
): Promise<number> {
  const gone = await tx
    .delete(voterRollMember)
    .where(
      sql`${voterRollMember.personId} = any(${sql.param([...personIds])}::uuid[])
        and ${voterRollMember.rollId} in (select id from voter_roll where meeting_id = ${meetingId})`,
    )
    .returning({ personId: voterRollMember.personId });
  return new Set(gone.map(({ personId }) => personId)).size;
}
