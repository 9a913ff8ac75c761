import { and, asc, count, eq, isNull } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { oneOf } from '../../db/one-of.ts';
import { passkeyChallenge, voterKey } from '../../db/schema/voterkeys.ts';
import type { VoterKey } from './contract.ts';

type Row = typeof voterKey.$inferSelect;

function toKey({ registeredAt, revokedAt, ...row }: Row): VoterKey {
  return {
    ...row,
    registeredAt: registeredAt.toISOString(),
    revokedAt: revokedAt?.toISOString() ?? null,
  };
}

/** Keys of these people, revoked ones too, in the order they were registered. */
export async function loadKeys(tx: Tx, personIds: readonly string[]): Promise<VoterKey[]> {
  const rows = await tx
    .select()
    .from(voterKey)
    .where(oneOf(voterKey.personId, personIds))
    .orderBy(asc(voterKey.personId), asc(voterKey.registeredAt), asc(voterKey.id));
  return rows.map(toKey);
}

export async function loadKeysById(tx: Tx, ids: readonly string[]): Promise<VoterKey[]> {
  const rows = await tx.select().from(voterKey).where(oneOf(voterKey.id, ids));
  return rows.map(toKey);
}

export async function findByPublicKey(tx: Tx, publicKey: string): Promise<VoterKey | null> {
  const [row] = await tx.select().from(voterKey).where(eq(voterKey.publicKey, publicKey));
  return row ? toKey(row) : null;
}

export async function countInUse(tx: Tx, personId: string): Promise<number> {
  const [row] = await tx
    .select({ keys: count() })
    .from(voterKey)
    .where(and(eq(voterKey.personId, personId), isNull(voterKey.revokedAt)));
  return row?.keys ?? 0;
}

/** False where somebody has registered the same public key in the meantime. */
export async function addKey(
  tx: Tx,
  row: Omit<Row, 'revokedAt' | 'credentialId' | 'rpId'> & Partial<Row>,
): Promise<boolean> {
  const added = await tx
    .insert(voterKey)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: voterKey.id });
  return added.length > 0;
}

export async function revoke(tx: Tx, personId: string, id: string, now: Date): Promise<boolean> {
  const rows = await tx
    .update(voterKey)
    .set({ revokedAt: now })
    .where(and(eq(voterKey.id, id), eq(voterKey.personId, personId), isNull(voterKey.revokedAt)))
    .returning({ id: voterKey.id });
  return rows.length > 0;
}

/** Revokes the device key that was registered longest ago; false where there is none in use. */
export async function revokeOldestDevice(tx: Tx, personId: string, now: Date): Promise<boolean> {
  const [oldest] = await tx
    .select({ id: voterKey.id })
    .from(voterKey)
    .where(
      and(eq(voterKey.personId, personId), eq(voterKey.kind, 'device'), isNull(voterKey.revokedAt)),
    )
    .orderBy(asc(voterKey.registeredAt), asc(voterKey.id))
    .limit(1);
  return oldest !== undefined && revoke(tx, personId, oldest.id, now);
}

/** A new challenge takes the place of the one before. */
export async function saveChallenge(
  tx: Tx,
  row: typeof passkeyChallenge.$inferInsert,
): Promise<void> {
  const { personId: _personId, ...set } = row;
  await tx
    .insert(passkeyChallenge)
    .values(row)
    .onConflictDoUpdate({ target: passkeyChallenge.personId, set });
}

/** The challenge that was given to this person, which is good once. */
export async function takeChallenge(tx: Tx, personId: string, now: Date): Promise<string | null> {
  const [row] = await tx
    .delete(passkeyChallenge)
    .where(eq(passkeyChallenge.personId, personId))
    .returning();
  return row && row.expiresAt > now ? row.challenge : null;
}
