import type { Tx } from '../../db/client.ts';
import { type LoggedEvent, readEvents, readPosition } from '../kernel/event-log.ts';

/** Events kept in memory for readers who come back after a short break. */
const keptEvents = 2_000;

export interface Batch {
  from: number;
  to: number;
  head: string;
  events: LoggedEvent[];
}

/**
 * The end of one meeting's log, read once for all its readers. Reading and cutting over take turns
 * in one queue, so that a reader who joins gets every event once: up to the watermark as backfill,
 * after it live.
 */
export interface MeetingTail {
  /** Reads what is new and hands it to `onBatch`. */
  wake(): Promise<void>;
  /** Runs `join` between two batches with everything after `since`; null where that is too old. */
  cutOver<Value>(since: number, join: (batch: Batch | null) => Value): Promise<Value>;
  position(): { seq: number; head: string };
}

export async function openTail(
  db: Tx,
  meetingId: string,
  onBatch: (batch: Batch) => void,
): Promise<MeetingTail | null> {
  const start = await readPosition(db, meetingId);
  if (!start) return null;
  let { seq, head } = start;
  let kept: LoggedEvent[] = [];
  let turn: Promise<void> = Promise.resolve();

  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const next = turn.then(work);
    turn = next.then(
      () => undefined,
      () => undefined,
    );
    return next;
  };

  const readNew = async () => {
    for (;;) {
      const events = await readEvents(db, meetingId, seq);
      const last = events.at(-1);
      if (!last) return;
      const batch = { from: seq, to: last.seq, head: last.hash, events };
      seq = last.seq;
      head = last.hash;
      kept = [...kept, ...events].slice(-keptEvents);
      onBatch(batch);
    }
  };

  const after = async (since: number): Promise<Batch | null> => {
    if (since > seq) return null;
    const oldest = kept[0]?.seq ?? seq + 1;
    const events =
      since + 1 >= oldest
        ? kept.filter((event) => event.seq > since)
        : await readEvents(db, meetingId, since, seq, keptEvents + 1);
    if (events.length > keptEvents) return null;
    return { from: since, to: seq, head, events };
  };

  return {
    wake: () => inTurn(readNew),
    cutOver: (since, join) =>
      inTurn(async () => {
        // A snapshot may be ahead of the watermark: first catch up, then hand over.
        if (since > seq) await readNew();
        return join(await after(since));
      }),
    position: () => ({ seq, head }),
  };
}
