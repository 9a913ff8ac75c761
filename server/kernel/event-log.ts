import { and, asc, eq, gt, lte, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '../../db/client.ts';
import { meetingEvent, meetingLog } from '../../db/schema/kernel.ts';
import { canonicalJson, sha256 } from './canonical.ts';
import type { NewEvent } from './define-event.ts';

export const genesisHash = sha256('dien-hong');

/** The meeting's counter while its lock is held. */
export interface LogPosition {
  meetingId: string;
  seq: number;
  head: string;
}

export interface LoggedEvent {
  meetingId: string;
  seq: number;
  name: string;
  payload: Record<string, unknown>;
  onlyFor: string[] | null;
  actorId: string | null;
  at: Date;
  previousHash: string;
  hash: string;
}

/** Takes the meeting's lock until the transaction ends; null where there is no such meeting. */
export async function lockMeeting(tx: Tx, meetingId: string): Promise<LogPosition | null> {
  const rows = await tx
    .select({ seq: meetingLog.seq, head: meetingLog.head })
    .from(meetingLog)
    .where(eq(meetingLog.meetingId, meetingId))
    .for('update');
  const row = rows[0];
  return row ? { meetingId, ...row } : null;
}

export async function openLog(tx: Tx, meetingId: string): Promise<void> {
  await tx.insert(meetingLog).values({ meetingId, seq: 0, head: genesisHash });
}

/** Ends the log of a draft that is deleted: nobody outside its preparation knew of it. */
export async function closeLog(tx: Tx, meetingId: string): Promise<void> {
  await tx.delete(meetingEvent).where(eq(meetingEvent.meetingId, meetingId));
  await tx.delete(meetingLog).where(eq(meetingLog.meetingId, meetingId));
}

/** The hash of a row covers everything the row says and the hash of the row before it. */
export function hashOf(event: Omit<LoggedEvent, 'hash'>): string {
  return sha256(canonicalJson({ ...event, at: event.at.toISOString() }));
}

/** Appends events in order, moves the counter, and wakes the readers once the commit is through. */
export async function appendEvents(
  tx: Tx,
  position: LogPosition,
  events: readonly NewEvent[],
  by: { actorId: string | null; commandId: string | null; at: Date },
): Promise<LogPosition> {
  if (events.length === 0) return position;
  let { seq, head } = position;
  const rows = events.map((event) => {
    seq += 1;
    const row = {
      meetingId: position.meetingId,
      seq,
      name: event.name,
      payload: event.payload,
      onlyFor: event.onlyFor ? [...event.onlyFor] : null,
      actorId: by.actorId,
      at: by.at,
      previousHash: head,
    };
    head = hashOf(row);
    return { ...row, commandId: by.commandId, hash: head };
  });
  await tx.insert(meetingEvent).values(rows);
  await tx
    .update(meetingLog)
    .set({ seq, head })
    .where(eq(meetingLog.meetingId, position.meetingId));
  await tx.execute(sql`select pg_notify('meeting_event', ${position.meetingId})`);
  return { meetingId: position.meetingId, seq, head };
}

const storedPayload = z.record(z.string(), z.unknown());

/** Events with after < seq ≤ upTo, oldest first. */
export async function readEvents(
  tx: Tx,
  meetingId: string,
  after: number,
  upTo = 2_147_483_647,
  limit = 2_000,
): Promise<LoggedEvent[]> {
  const rows = await tx
    .select()
    .from(meetingEvent)
    .where(
      and(
        eq(meetingEvent.meetingId, meetingId),
        gt(meetingEvent.seq, after),
        lte(meetingEvent.seq, upTo),
      ),
    )
    .orderBy(asc(meetingEvent.seq))
    .limit(limit);
  return rows.map(({ commandId: _commandId, ...row }) => ({
    ...row,
    payload: storedPayload.parse(row.payload),
  }));
}

export async function readPosition(tx: Tx, meetingId: string): Promise<LogPosition | null> {
  const rows = await tx
    .select({ seq: meetingLog.seq, head: meetingLog.head })
    .from(meetingLog)
    .where(eq(meetingLog.meetingId, meetingId));
  const row = rows[0];
  return row ? { meetingId, ...row } : null;
}

/** The seq of the first row that does not follow from the one before; null where the chain holds. */
export function firstBrokenLink(events: readonly LoggedEvent[]): number | null {
  let previous = events[0]?.previousHash ?? genesisHash;
  for (const { hash, ...event } of events) {
    if (event.previousHash !== previous || hashOf(event) !== hash) return event.seq;
    previous = hash;
  }
  return null;
}
