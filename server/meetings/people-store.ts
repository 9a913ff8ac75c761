import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { oneOf } from '../../db/one-of.ts';
import { participant } from '../../db/schema/meetings.ts';
import type { MeetingRole } from '../kernel/viewer.ts';

/** Adds people behind those who are there, in the order given; whoever is there already stays. */
export async function insertParticipants(
  tx: Tx,
  meetingId: string,
  people: readonly { personId: string; role: MeetingRole; siteId: string | null }[],
): Promise<string[]> {
  if (people.length === 0) return [];
  const [last] = await tx
    .select({ rank: sql<number>`coalesce(max(${participant.rank}), 0)::int` })
    .from(participant)
    .where(eq(participant.meetingId, meetingId));
  const first = (last?.rank ?? 0) + 1;
  const added = await tx
    .insert(participant)
    .values(people.map((person, index) => ({ ...person, meetingId, rank: first + index })))
    .onConflictDoNothing()
    .returning({ personId: participant.personId });
  return added.map(({ personId }) => personId);
}

export async function saveParticipant(
  tx: Tx,
  meetingId: string,
  personId: string,
  changes: { role?: MeetingRole; siteId?: string | null; seat?: null },
): Promise<void> {
  await tx
    .update(participant)
    .set(changes)
    .where(and(eq(participant.meetingId, meetingId), eq(participant.personId, personId)));
}

/** Saves the order of people as their ranks. */
export async function saveRanks(
  tx: Tx,
  meetingId: string,
  personIds: readonly string[],
): Promise<void> {
  await tx.execute(sql`
    update participant as one set rank = placed.place
    from unnest(${sql.param([...personIds])}::uuid[]) with ordinality as placed(id, place)
    where one.meeting_id = ${meetingId} and one.person_id = placed.id`);
}

/** Removes people, and whoever sat in their place; answers who is gone. */
export async function deleteParticipants(
  tx: Tx,
  meetingId: string,
  personIds: readonly string[],
): Promise<string[]> {
  const rows = await tx
    .delete(participant)
    .where(
      and(
        eq(participant.meetingId, meetingId),
        sql`(${oneOf(participant.personId, personIds)}
          or (${isNotNull(participant.substituteFor)} and ${oneOf(participant.substituteFor, personIds)}))`,
      ),
    )
    .returning({ personId: participant.personId });
  return rows.map(({ personId }) => personId);
}
