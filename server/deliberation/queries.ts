import type { Tx } from '../../db/client.ts';
import type { Confinement } from '../kernel/confinement.ts';
import { type OwnOfReader, snapshotPart } from '../kernel/snapshot-part.ts';
import { type DeliberationPart, deliberationPart } from './contract.ts';
import { type ClosedSession, loadNamedIn, loadOpen, membersOf } from './store.ts';

export type { ClosedSession } from './store.ts';

/** The closed session that a meeting is in; null where everybody takes part. */
export async function closedSessionOf(tx: Tx, meetingId: string): Promise<ClosedSession | null> {
  return (await loadOpen(tx, [meetingId])).get(meetingId) ?? null;
}

/** The same for several meetings at once; those that are in none are left out. */
export function closedSessionsOf(
  tx: Tx,
  meetingIds: readonly string[],
): Promise<ReadonlyMap<string, ClosedSession>> {
  return loadOpen(tx, meetingIds);
}

export {
  /** Closed sessions of a meeting in which a person was named, for what was said there. */
  loadNamedIn as closedSessionsWith,
  /** Who is or was named in a closed session. */
  membersOf as closedSessionMembers,
};

/** To whom the kernel narrows what is dealt with; null where everybody takes part. */
export async function confinementOf(tx: Tx, meetingId: string): Promise<Confinement | null> {
  const closed = await closedSessionOf(tx, meetingId);
  return closed && { memberIds: closed.memberIds };
}

export const deliberationSnapshot = snapshotPart('deliberation', async (tx, { meetingId }) => {
  const closed = await closedSessionOf(tx, meetingId);
  const own: OwnOfReader = async (_tx, personId): Promise<DeliberationPart> =>
    deliberationPart.parse({ closed: closed && viewFor(closed, personId) });
  return { common: {}, own };
});

/** That there is one and since when, everybody may know; who takes part in it, those who do. */
function viewFor(
  { id, itemId, startedAt, roomClearedAt, memberIds }: ClosedSession,
  personId: string | null,
) {
  const mine = personId !== null && memberIds.includes(personId);
  return {
    ...{ id, itemId, mine },
    startedAt: startedAt.toISOString(),
    memberIds: mine ? memberIds : [],
    roomCleared: mine && roomClearedAt !== null,
  };
}
