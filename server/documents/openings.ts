import type { Tx } from '../../db/client.ts';
import type { OpeningAction } from './review-contract.ts';
import { insertOpening, wasOpenedSince } from './workflow-store.ts';

/** A paper that stays open is asked for page by page; that is one opening and not many. */
const onceWithinMs = 10 * 60_000;

/**
 * Keeps who opened, downloaded, printed or exported a paper. The record is only added to; the same
 * done again within ten minutes is not kept twice.
 */
export async function recordOpening(
  tx: Tx,
  opening: { documentId: string; personId: string; action: OpeningAction; now: Date },
): Promise<void> {
  const { now, ...of } = opening;
  const row = { ...of, at: now };
  if (await wasOpenedSince(tx, row, new Date(now.getTime() - onceWithinMs))) return;
  await insertOpening(tx, row);
}
