import { and, eq, gt, isNull, lte, sql } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { displayClaimFailure, displayPairing } from '../../db/schema/displays.ts';

/** The code that a screen shows at present, by what it asks with. */
export async function loadWaiting(
  tx: Tx,
  secretHash: string,
  now: Date,
): Promise<{ code: string; expiresAt: Date } | null> {
  const rows = await tx
    .select({ code: displayPairing.code, expiresAt: displayPairing.expiresAt })
    .from(displayPairing)
    .where(
      and(
        eq(displayPairing.secretHash, secretHash),
        isNull(displayPairing.displayId),
        gt(displayPairing.expiresAt, now),
      ),
    );
  return rows[0] ?? null;
}

/** Codes last a few minutes, so those that are over are thrown away as new ones come. */
export async function insertPairing(
  tx: Tx,
  pairing: typeof displayPairing.$inferInsert,
): Promise<void> {
  await tx.delete(displayPairing).where(lte(displayPairing.expiresAt, pairing.createdAt));
  await tx.insert(displayPairing).values(pairing);
}

/** Takes the screen with this code, once: null for a code that is unknown, over or taken. */
export async function takePairing(
  tx: Tx,
  taken: { code: string; displayId: string; now: Date },
): Promise<{ secretHash: string } | null> {
  const rows = await tx
    .update(displayPairing)
    .set({ displayId: taken.displayId })
    .where(
      and(
        eq(displayPairing.code, taken.code),
        isNull(displayPairing.displayId),
        gt(displayPairing.expiresAt, taken.now),
      ),
    )
    .returning({ secretHash: displayPairing.secretHash });
  return rows[0] ?? null;
}

export async function countWrongCodes(tx: Tx, personId: string, since: Date): Promise<number> {
  const rows = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(displayClaimFailure)
    .where(and(eq(displayClaimFailure.personId, personId), gt(displayClaimFailure.at, since)));
  return rows[0]?.count ?? 0;
}

export async function insertWrongCode(
  tx: Tx,
  failure: { meetingId: string; personId: string; at: Date },
): Promise<void> {
  await tx.insert(displayClaimFailure).values(failure);
}
