import { createHash, randomBytes } from 'node:crypto';
import type { Tx } from '../../db/client.ts';
import { invitationFacts } from '../meetings/queries.ts';
import { disableGuests, insertGuestAccount, loadGuestAccount, replaceLink } from './link-store.ts';

/** The hash under which the secret of a link is kept. */
export function hashOfLink(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** The page that a link opens; what stands behind # never reaches a server's log. */
export function pathOfLink(secret: string): string {
  return `/guest#${secret}`;
}

/** An account for a guest from outside: for this meeting only, entered by a link and no password. */
export async function addGuestAccount(
  tx: Tx,
  guest: { personId: string; meetingId: string; newId(): string },
): Promise<void> {
  const { personId, meetingId, newId } = guest;
  const id = newId();
  const login = `khach-${id}`;
  await insertGuestAccount(tx, { id, personId, login, meetingId });
}

/** Guests who were taken off the meeting: their sessions and links end. */
export async function endGuestAccounts(
  tx: Tx,
  guests: { personIds: readonly string[]; meetingId: string; now: Date },
): Promise<void> {
  await disableGuests(tx, guests.personIds, guests.meetingId, guests.now);
}

/**
 * A one-time link for a guest of this meeting, valid until the meeting's end; an earlier one that
 * was not used stops working. Only a hash of it is kept: it is known now and never again. Null for
 * whoever is no guest from outside.
 */
export async function guestLink(
  tx: Tx,
  asked: { personId: string; meetingId: string; newId(): string; secret?: string },
): Promise<{ path: string; expiresAt: Date } | null> {
  const { personId, meetingId } = asked;
  const accountId = await loadGuestAccount(tx, personId, meetingId);
  const facts = await invitationFacts(tx, meetingId);
  if (!accountId || !facts) return null;
  const secret = asked.secret ?? randomBytes(32).toString('base64url');
  const { endsAt: expiresAt } = facts;
  const link = { id: asked.newId(), accountId, meetingId, expiresAt };
  await replaceLink(tx, { ...link, secretHash: hashOfLink(secret) });
  return { path: pathOfLink(secret), expiresAt };
}
