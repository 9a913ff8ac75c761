import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { oneOf } from '../../db/one-of.ts';
import { closedSession, closedSessionMember } from '../../db/schema/deliberation.ts';

export interface ClosedSession {
  id: string;
  meetingId: string;
  itemId: string;
  startedAt: Date;
  roomClearedAt: Date | null;
  memberIds: string[];
}

export async function membersOf(tx: Tx, closedSessionId: string): Promise<string[]> {
  const rows = await tx
    .select({ personId: closedSessionMember.personId })
    .from(closedSessionMember)
    .where(eq(closedSessionMember.closedSessionId, closedSessionId))
    .orderBy(closedSessionMember.personId);
  return rows.map(({ personId }) => personId);
}

/** Those of these meetings that are in a closed session, by meeting. */
export async function loadOpen(
  tx: Tx,
  meetingIds: readonly string[],
): Promise<ReadonlyMap<string, ClosedSession>> {
  const { id, meetingId, itemId, startedAt, roomClearedAt } = closedSession;
  const rows = await tx
    .select({ id, meetingId, itemId, startedAt, roomClearedAt })
    .from(closedSession)
    .where(and(oneOf(meetingId, meetingIds), isNull(closedSession.endedAt)));
  const found = new Map<string, ClosedSession>();
  for (const row of rows) {
    found.set(row.meetingId, { ...row, memberIds: await membersOf(tx, row.id) });
  }
  return found;
}

/** Closed sessions of a meeting, the present one included, in which this person was named. */
export async function loadNamedIn(tx: Tx, meetingId: string, personId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: closedSession.id })
    .from(closedSession)
    .innerJoin(closedSessionMember, eq(closedSessionMember.closedSessionId, closedSession.id))
    .where(and(eq(closedSession.meetingId, meetingId), eq(closedSessionMember.personId, personId)));
  return rows.map(({ id }) => id);
}

export async function insertClosed(
  tx: Tx,
  session: { id: string; meetingId: string; itemId: string; startedAt: Date; startedBy: string },
  memberIds: readonly string[],
): Promise<void> {
  await tx.insert(closedSession).values(session);
  await tx
    .insert(closedSessionMember)
    .values(memberIds.map((personId) => ({ closedSessionId: session.id, personId })));
}

export async function saveRoomCleared(
  tx: Tx,
  id: string,
  by: { personId: string; at: Date },
): Promise<void> {
  await tx
    .update(closedSession)
    .set({ roomClearedAt: by.at, roomClearedBy: by.personId })
    .where(eq(closedSession.id, id));
}

export async function saveEnded(
  tx: Tx,
  id: string,
  by: { personId: string; at: Date },
): Promise<void> {
  await tx
    .update(closedSession)
    .set({ endedAt: by.at, endedBy: by.personId })
    .where(eq(closedSession.id, id));
}
