import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { account, signInLink } from '../../db/schema/identity.ts';

export type StoredLink = typeof signInLink.$inferSelect;

export async function loadLink(tx: Tx, secretHash: string): Promise<StoredLink | null> {
  const rows = await tx.select().from(signInLink).where(eq(signInLink.secretHash, secretHash));
  return rows[0] ?? null;
}

/** Marks the link as used; false where somebody else was faster. */
export async function takeLink(tx: Tx, id: string, usedAt: Date): Promise<boolean> {
  const rows = await tx
    .update(signInLink)
    .set({ usedAt })
    .where(and(eq(signInLink.id, id), isNull(signInLink.usedAt)))
    .returning({ id: signInLink.id });
  return rows.length > 0;
}

/** Stores a link in the place of those that have not been used. */
export async function replaceLink(
  tx: Tx,
  link: Omit<typeof signInLink.$inferInsert, 'usedAt'>,
): Promise<void> {
  await tx
    .delete(signInLink)
    .where(and(eq(signInLink.accountId, link.accountId), isNull(signInLink.usedAt)));
  await tx.insert(signInLink).values(link);
}

/** The account of a guest of this meeting; null for everybody else. */
export async function loadGuestAccount(
  tx: Tx,
  personId: string,
  meetingId: string,
): Promise<string | null> {
  const rows = await tx
    .select({ id: account.id })
    .from(account)
    .where(and(eq(account.personId, personId), eq(account.guestOfMeetingId, meetingId)));
  return rows[0]?.id ?? null;
}

/** Guests of a meeting with the state of their links: whether one was sent, whether it was used. */
export async function loadGuests(
  tx: Tx,
  meetingId: string,
): Promise<{ personId: string; linkExpiresAt: Date | null; linkUsedAt: Date | null }[]> {
  return tx
    .selectDistinctOn([account.personId], {
      personId: account.personId,
      linkExpiresAt: signInLink.expiresAt,
      linkUsedAt: signInLink.usedAt,
    })
    .from(account)
    .leftJoin(signInLink, eq(signInLink.accountId, account.id))
    .where(eq(account.guestOfMeetingId, meetingId))
    .orderBy(account.personId, signInLink.usedAt);
}

/** A guest's account has no password: nothing that is typed matches. */
export async function insertGuestAccount(
  tx: Tx,
  guest: { id: string; personId: string; login: string; meetingId: string },
): Promise<void> {
  const { id, personId, login, meetingId } = guest;
  await tx
    .insert(account)
    .values({ id, personId, login, passwordHash: '', guestOfMeetingId: meetingId });
}

/** Ends the account of a guest who was taken off the meeting: its sessions and its links. */
export async function disableGuests(
  tx: Tx,
  personIds: readonly string[],
  meetingId: string,
  disabledAt: Date | null,
): Promise<void> {
  for (const personId of personIds) {
    await tx
      .update(account)
      .set({ disabledAt })
      .where(and(eq(account.personId, personId), eq(account.guestOfMeetingId, meetingId)));
  }
}

/** Logins of everybody who has an account of the organisation, by person. */
export async function loadLogins(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .select({ personId: account.personId, login: account.login })
    .from(account)
    .where(isNull(account.guestOfMeetingId));
  return new Map(rows.map(({ personId, login }) => [personId, login]));
}
