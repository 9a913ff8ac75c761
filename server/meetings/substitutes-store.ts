import { and, eq } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { participant } from '../../db/schema/meetings.ts';

/** Where a person will sit, as the person answered. */
export async function saveSite(
  tx: Tx,
  meetingId: string,
  personId: string,
  siteId: string | null,
): Promise<void> {
  await tx
    .update(participant)
    .set({ siteId })
    .where(and(eq(participant.meetingId, meetingId), eq(participant.personId, personId)));
}

/** A substitute sits where the member would have, right behind in the order of people. */
export async function insertSubstitute(
  tx: Tx,
  meetingId: string,
  memberId: string,
  substituteId: string,
): Promise<void> {
  const [member] = await tx
    .select({ siteId: participant.siteId, seat: participant.seat, rank: participant.rank })
    .from(participant)
    .where(and(eq(participant.meetingId, meetingId), eq(participant.personId, memberId)));
  if (!member) throw new Error(`no participant ${memberId}`);
  await tx.insert(participant).values({
    ...{ meetingId, personId: substituteId, role: 'substitute', substituteFor: memberId },
    ...member,
  });
  await tx
    .update(participant)
    .set({ seat: null })
    .where(and(eq(participant.meetingId, meetingId), eq(participant.personId, memberId)));
}

/** The member comes after all: the substitute has no part any more, and gives the seat back. */
export async function deleteSubstitute(
  tx: Tx,
  meetingId: string,
  memberId: string,
): Promise<string[]> {
  const gone = await tx
    .delete(participant)
    .where(and(eq(participant.meetingId, meetingId), eq(participant.substituteFor, memberId)))
    .returning({ personId: participant.personId, seat: participant.seat });
  const seat = gone[0]?.seat ?? null;
  if (seat !== null) {
    await tx
      .update(participant)
      .set({ seat })
      .where(and(eq(participant.meetingId, meetingId), eq(participant.personId, memberId)));
  }
  return gone.map(({ personId }) => personId);
}
