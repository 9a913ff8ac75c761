import { and, asc, eq, ne, sql } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { oneOf } from '../../db/one-of.ts';
import { invitation } from '../../db/schema/invitations.ts';
import type { DecidedReply } from './rules.ts';

export type StoredInvitation = typeof invitation.$inferSelect;

export function loadInvitations(tx: Tx, meetingId: string): Promise<StoredInvitation[]> {
  return tx
    .select()
    .from(invitation)
    .where(eq(invitation.meetingId, meetingId))
    .orderBy(asc(invitation.sentAt), asc(invitation.personId));
}

export async function loadInvitation(
  tx: Tx,
  meetingId: string,
  personId: string,
): Promise<StoredInvitation | null> {
  const rows = await tx
    .select()
    .from(invitation)
    .where(and(eq(invitation.meetingId, meetingId), eq(invitation.personId, personId)));
  return rows[0] ?? null;
}

export function loadInvitationsOf(tx: Tx, personId: string): Promise<StoredInvitation[]> {
  return tx.select().from(invitation).where(eq(invitation.personId, personId));
}

/** What waits for a chair's word, over these meetings. */
export function loadWaiting(tx: Tx, meetingIds: readonly string[]): Promise<StoredInvitation[]> {
  return tx
    .select()
    .from(invitation)
    .where(and(oneOf(invitation.meetingId, meetingIds), eq(invitation.consent, 'waiting')))
    .orderBy(asc(invitation.repliedAt));
}

export async function addInvitations(
  tx: Tx,
  rows: readonly (typeof invitation.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(invitation).values([...rows]);
}

type Change = Partial<typeof invitation.$inferInsert>;

export async function changeInvitation(
  tx: Tx,
  meetingId: string,
  personId: string,
  change: Change,
): Promise<void> {
  await tx
    .update(invitation)
    .set(change)
    .where(and(eq(invitation.meetingId, meetingId), eq(invitation.personId, personId)));
}

export async function saveReply(
  tx: Tx,
  { meetingId, personId }: { meetingId: string; personId: string },
  decided: DecidedReply,
  now: Date,
): Promise<void> {
  const { reply, reason, substituteId, consent, siteId } = decided;
  await changeInvitation(tx, meetingId, personId, {
    ...{ reply, reason, substituteId, consent, replySiteId: siteId, repliedAt: now },
    ...{ consentBy: null, consentAt: null, consentReason: null },
  });
}

/** Counts a reminder for each of these people. */
export async function saveReminded(
  tx: Tx,
  meetingId: string,
  personIds: readonly string[],
  now: Date,
): Promise<void> {
  await tx
    .update(invitation)
    .set({ remindedAt: now, reminders: sql`${invitation.reminders} + 1` })
    .where(and(eq(invitation.meetingId, meetingId), oneOf(invitation.personId, personIds)));
}

/** One more attempt begins; null where there is nothing to send any more. */
export async function beginAttempt(
  tx: Tx,
  meetingId: string,
  personId: string,
): Promise<StoredInvitation | null> {
  const rows = await tx
    .update(invitation)
    .set({ mailAttempts: sql`${invitation.mailAttempts} + 1` })
    .where(
      and(
        eq(invitation.meetingId, meetingId),
        eq(invitation.personId, personId),
        ne(invitation.mailState, 'none'),
      ),
    )
    .returning();
  return rows[0] ?? null;
}
