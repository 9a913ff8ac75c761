import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { account, calendarAddress } from '../../db/schema/identity.ts';
import type { Viewer } from '../kernel/viewer.ts';

/** Stores the hash of a secret address in the place of the one before. */
export async function saveCalendarAddress(
  tx: Tx,
  address: typeof calendarAddress.$inferInsert,
): Promise<void> {
  const { secretHash, madeAt } = address;
  await tx
    .insert(calendarAddress)
    .values(address)
    .onConflictDoUpdate({ target: calendarAddress.accountId, set: { secretHash, madeAt } });
}

export async function removeCalendarAddress(tx: Tx, accountId: string): Promise<void> {
  await tx.delete(calendarAddress).where(eq(calendarAddress.accountId, accountId));
}

export async function loadMadeAt(tx: Tx, accountId: string): Promise<Date | null> {
  const rows = await tx
    .select({ madeAt: calendarAddress.madeAt })
    .from(calendarAddress)
    .where(eq(calendarAddress.accountId, accountId));
  return rows[0]?.madeAt ?? null;
}

/** Whose calendar an address is; null also where the account has been disabled. */
export async function loadCalendarOwner(tx: Tx, secretHash: string): Promise<Viewer | null> {
  const rows = await tx
    .select({
      ...{ accountId: account.id, personId: account.personId },
      guestOfMeetingId: account.guestOfMeetingId,
    })
    .from(calendarAddress)
    .innerJoin(account, eq(account.id, calendarAddress.accountId))
    .where(and(eq(calendarAddress.secretHash, secretHash), isNull(account.disabledAt)));
  const row = rows[0];
  if (!row) return null;
  const { accountId, personId, guestOfMeetingId } = row;
  const viewer = { accountId, personId, systemAdmin: false };
  return guestOfMeetingId === null ? viewer : { ...viewer, guestOfMeetingId };
}
