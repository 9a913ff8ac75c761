import { eq, inArray } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { voterRoll, voterRollMember } from '../../db/schema/attendance.ts';

/** The rolls of another meeting for this one; answers which new roll stands for which old one. */
export async function copyRolls(
  tx: Tx,
  { from, to, newId }: { from: string; to: string; newId(): string },
): Promise<ReadonlyMap<string, string>> {
  const rolls = await tx.select().from(voterRoll).where(eq(voterRoll.meetingId, from));
  const newIdOf = new Map(rolls.map(({ id }) => [id, newId()]));
  if (rolls.length === 0) return newIdOf;
  const copyOf = (rollId: string) => newIdOf.get(rollId) ?? rollId;
  await tx
    .insert(voterRoll)
    .values(rolls.map((roll) => ({ ...roll, id: copyOf(roll.id), meetingId: to })));
  const members = await tx
    .select()
    .from(voterRollMember)
    .where(inArray(voterRollMember.rollId, [...newIdOf.keys()]));
  if (members.length > 0) {
    await tx
      .insert(voterRollMember)
      .values(members.map((member) => ({ ...member, rollId: copyOf(member.rollId) })));
  }
  return newIdOf;
}

/** All rolls of a meeting that is deleted. */
export async function removeRolls(tx: Tx, meetingId: string): Promise<void> {
  const rolls = tx
    .select({ id: voterRoll.id })
    .from(voterRoll)
    .where(eq(voterRoll.meetingId, meetingId));
  await tx.delete(voterRollMember).where(inArray(voterRollMember.rollId, rolls));
  await tx.delete(voterRoll).where(eq(voterRoll.meetingId, meetingId));
}
