import { and, count, eq, gt, max, min, sql } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { oneOf } from '../../db/one-of.ts';
import { account, signInAttempt } from '../../db/schema/identity.ts';
import { directory } from '../organisation/queries.ts';
import type { AccountView } from './contract.ts';
import { type RecentFailures, windowMs } from './rules.ts';

/** An account with what is needed to check it; the hash never leaves this slice. */
export interface StoredAccount {
  view: AccountView;
  passwordHash: string;
  disabled: boolean;
}

async function loadAccount(tx: Tx, where: ReturnType<typeof eq>): Promise<StoredAccount | null> {
  const people = directory(tx);
  const rows = await tx
    .select({ account, name: people.name, title: people.title, unit: people.unit })
    .from(account)
    .innerJoin(people, eq(people.personId, account.personId))
    .where(where);
  const row = rows[0];
  if (!row) return null;
  const { id, personId, login, systemAdmin, sessionVersion, guestOfMeetingId } = row.account;
  const { name, title, unit } = row;
  return {
    view: {
      ...{ accountId: id, personId, login, name, title, unit },
      ...{ systemAdmin, sessionVersion, guestOfMeetingId },
    },
    passwordHash: row.account.passwordHash,
    disabled: row.account.disabledAt !== null,
  };
}

export function loadByLogin(tx: Tx, login: string): Promise<StoredAccount | null> {
  return loadAccount(tx, eq(account.login, login));
}

export function loadById(tx: Tx, accountId: string): Promise<StoredAccount | null> {
  return loadAccount(tx, eq(account.id, accountId));
}

/** What a session is checked against, of several accounts at once. */
export function loadSessionFacts(tx: Tx, accountIds: readonly string[]) {
  const { id, personId, systemAdmin, sessionVersion, disabledAt, guestOfMeetingId } = account;
  return tx
    .select({
      ...{ accountId: id, personId, systemAdmin },
      ...{ sessionVersion, disabledAt, guestOfMeetingId },
    })
    .from(account)
    .where(oneOf(id, accountIds));
}

/** Stores the hash and ends every other session; answers with the new session version. */
export async function savePassword(
  tx: Tx,
  accountId: string,
  passwordHash: string,
): Promise<number> {
  const rows = await tx
    .update(account)
    .set({ passwordHash, sessionVersion: sql`${account.sessionVersion} + 1` })
    .where(eq(account.id, accountId))
    .returning({ sessionVersion: account.sessionVersion });
  const row = rows[0];
  if (!row) throw new Error(`no account ${accountId}`);
  // Connections that are open were let in by the old password.
  await tx.execute(sql`select pg_notify('session_ended', ${accountId})`);
  return row.sessionVersion;
}

/**
 * One attempt at a time for a login, so that many at once cannot slip past the count. Whoever finds
 * it taken is refused at once rather than holding a connection. Ends with the transaction.
 */
export async function takeTurn(tx: Tx, login: string): Promise<boolean> {
  const taken = await tx.execute<{ mine: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${`sign-in:${login}`}, 0)) as mine`,
  );
  return taken.rows[0]?.mine === true;
}

export async function recentFailures(
  tx: Tx,
  by: { login: string; address: string },
  now: Date,
): Promise<RecentFailures> {
  const since = new Date(now.getTime() - windowMs);
  const lastSuccess = tx
    .select({ at: max(signInAttempt.at) })
    .from(signInAttempt)
    .where(
      and(
        eq(signInAttempt.login, by.login),
        eq(signInAttempt.succeeded, true),
        gt(signInAttempt.at, since),
      ),
    );
  const [ofLogin] = await tx
    .select({ count: count(), lastAt: max(signInAttempt.at) })
    .from(signInAttempt)
    .where(
      and(
        eq(signInAttempt.login, by.login),
        eq(signInAttempt.succeeded, false),
        gt(signInAttempt.at, since),
        gt(signInAttempt.at, sql`coalesce((${lastSuccess}), '-infinity')`),
      ),
    );
  const [ofAddress] = await tx
    .select({ count: count(), oldestAt: min(signInAttempt.at) })
    .from(signInAttempt)
    .where(
      and(
        eq(signInAttempt.address, by.address),
        eq(signInAttempt.succeeded, false),
        gt(signInAttempt.at, since),
      ),
    );
  return {
    ofLogin: ofLogin ?? { count: 0, lastAt: null },
    ofAddress: ofAddress ?? { count: 0, oldestAt: null },
  };
}

export async function saveAttempt(
  tx: Tx,
  attempt: typeof signInAttempt.$inferInsert,
): Promise<void> {
  await tx.insert(signInAttempt).values(attempt);
}
