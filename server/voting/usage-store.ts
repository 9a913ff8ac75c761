import { count, eq } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { vote } from '../../db/schema/voting.ts';

/** Votes about an item of the agenda. */
export async function countOfItem(tx: Tx, itemId: string): Promise<number> {
  const rows = await tx.select({ votes: count() }).from(vote).where(eq(vote.itemId, itemId));
  return rows[0]?.votes ?? 0;
}

/** Votes that a voter roll takes part in. */
export async function countOfRoll(tx: Tx, rollId: string): Promise<number> {
  const rows = await tx.select({ votes: count() }).from(vote).where(eq(vote.rollId, rollId));
  return rows[0]?.votes ?? 0;
}
