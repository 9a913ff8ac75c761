import { and, asc, count, eq, sql } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { oneOf } from '../../db/one-of.ts';
import { ballotIssue, boxKey, secretBallot } from '../../db/schema/secretballots.ts';
import { ballotContent } from '../voting/ballot-contract.ts';
import type { BallotIssue, PublishedBallot, SecretBallot, TokenKey } from './contract.ts';
import { tokenKey } from './contract.ts';

export async function addBox(
  tx: Tx,
  row: { voteId: string; publicKey: TokenKey; privateKey: string },
): Promise<void> {
  await tx.insert(boxKey).values(row);
}

export async function loadPublicKey(tx: Tx, voteId: string): Promise<TokenKey | null> {
  const [row] = await tx
    .select({ publicKey: boxKey.publicKey })
    .from(boxKey)
    .where(eq(boxKey.voteId, voteId));
  return row ? tokenKey.parse(row.publicKey) : null;
}

export interface OpenBox {
  publicKey: TokenKey;
  privateKey: string;
}

/** The keys of a box that is still open. */
export async function loadBox(tx: Tx, voteId: string): Promise<OpenBox | null> {
  const [row] = await tx.select().from(boxKey).where(eq(boxKey.voteId, voteId));
  if (!row || row.privateKey === null) return null;
  return { publicKey: tokenKey.parse(row.publicKey), privateKey: row.privateKey };
}

/** Nothing more can be signed for this vote, by nobody. */
export async function forgetPrivateKey(tx: Tx, voteId: string): Promise<void> {
  await tx.update(boxKey).set({ privateKey: null }).where(eq(boxKey.voteId, voteId));
}

/** What these people were given, by person. */
export async function loadIssues(
  tx: Tx,
  voteId: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, BallotIssue>> {
  const rows = await tx
    .select()
    .from(ballotIssue)
    .where(and(eq(ballotIssue.voteId, voteId), oneOf(ballotIssue.personId, personIds)));
  return new Map(rows.map(({ voteId: _voteId, ...issue }) => [issue.personId, issue]));
}

export async function allIssues(tx: Tx, voteId: string): Promise<BallotIssue[]> {
  const rows = await tx
    .select()
    .from(ballotIssue)
    .where(eq(ballotIssue.voteId, voteId))
    .orderBy(asc(ballotIssue.personId));
  return rows.map(({ voteId: _voteId, ...issue }) => issue);
}

/** Writes what was given out and wakes whoever shows how many have their ballot. */
export async function addIssues(
  tx: Tx,
  meetingId: string,
  voteId: string,
  issues: readonly BallotIssue[],
): Promise<void> {
  if (issues.length === 0) return;
  await tx.insert(ballotIssue).values(issues.map((issue) => ({ ...issue, voteId })));
  const told = JSON.stringify({ meetingId, voteId });
  await tx.execute(sql`select pg_notify('vote_progress', ${told})`);
}

export async function countIssued(tx: Tx, voteId: string): Promise<number> {
  const [row] = await tx
    .select({ issued: count() })
    .from(ballotIssue)
    .where(eq(ballotIssue.voteId, voteId));
  return row?.issued ?? 0;
}

/** Who of the roll has a token, which is all that is known of them. */
export async function loadDrawers(tx: Tx, voteId: string): Promise<string[]> {
  const rows = await tx
    .select({ personId: ballotIssue.personId })
    .from(ballotIssue)
    .where(eq(ballotIssue.voteId, voteId));
  return rows.map(({ personId }) => personId);
}

/**
 * Puts a ballot into the box, in the place of the one with the same token. False where there is one
 * already and it may not be replaced; the same ballot again changes nothing.
 */
export async function putBallot(
  tx: Tx,
  { voteId, message, signature, content }: SecretBallot,
  tokenHash: string,
  mayReplace: boolean,
): Promise<boolean> {
  const added = await tx
    .insert(secretBallot)
    .values({ voteId, tokenHash, message, signature, content })
    .onConflictDoNothing()
    .returning({ tokenHash: secretBallot.tokenHash });
  if (added.length > 0) return true;
  const place = and(eq(secretBallot.voteId, voteId), eq(secretBallot.tokenHash, tokenHash));
  const other = sql`${secretBallot.content} is distinct from ${JSON.stringify(content)}::jsonb`;
  if (!mayReplace) {
    const [different] = await tx
      .select({ tokenHash: secretBallot.tokenHash })
      .from(secretBallot)
      .where(and(place, other));
    return different === undefined;
  }
  await tx.update(secretBallot).set({ content }).where(and(place, other));
  return true;
}

/** The box, ordered by token. */
export async function loadBallots(
  tx: Tx,
  voteId: string,
): Promise<(PublishedBallot & SecretBallot)[]> {
  const rows = await tx
    .select()
    .from(secretBallot)
    .where(eq(secretBallot.voteId, voteId))
    .orderBy(asc(secretBallot.tokenHash));
  return rows.map((row) => ({ ...row, content: ballotContent.parse(row.content) }));
}

/**
 * Writes the box anew, ordered by token and in one transaction, so that neither the places of the
 * rows nor the numbers of their transactions tell in which order ballots came in.
 */
export async function rewriteBox(tx: Tx, voteId: string): Promise<void> {
  const rows = await loadBallots(tx, voteId);
  if (rows.length === 0) return;
  await tx.delete(secretBallot).where(eq(secretBallot.voteId, voteId));
  await tx.insert(secretBallot).values(rows);
}
