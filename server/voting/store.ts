import { and, asc, count, desc, eq, inArray, max, sql } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { oneOf } from '../../db/one-of.ts';
import { ballot, vote, voteElector } from '../../db/schema/voting.ts';
import {
  type BallotReceipt,
  type RuleProfile,
  ruleProfile,
  type VoteProgress,
  type VoteView,
  voteResult,
} from './contract.ts';

type VoteRow = typeof vote.$inferSelect;
type BallotRow = typeof ballot.$inferSelect;

export interface Elector {
  personId: string;
  presentAtOpening: boolean;
}

const iso = (date: Date | null) => date?.toISOString() ?? null;

function toView(row: VoteRow, electorate: string[]): VoteView {
  const { id, itemId, rollId, title, status, ballotsRoot } = row;
  return {
    ...{ id, itemId, rollId, title, status, electorate, ballotsRoot },
    profile: ruleProfile.parse(row.profile),
    openedAt: iso(row.openedAt),
    closedAt: iso(row.closedAt),
    result: row.result === null ? null : voteResult.parse(row.result),
  };
}

function toReceipt(row: BallotRow): BallotReceipt {
  const { voteId, choice, revision, castAt, code } = row;
  return { voteId, choice, revision, castAt: castAt.toISOString(), code };
}

export async function loadVotes(tx: Tx, meetingId: string): Promise<VoteView[]> {
  const rows = await tx
    .select({
      vote,
      electorate: sql<string[] | null>`array_agg(${voteElector.personId}
        order by ${voteElector.rank}, ${voteElector.personId})
        filter (where ${voteElector.presentAtOpening})`,
    })
    .from(vote)
    .leftJoin(voteElector, eq(voteElector.voteId, vote.id))
    .where(eq(vote.meetingId, meetingId))
    .groupBy(vote.id)
    .orderBy(asc(vote.openedAt), asc(vote.id));
  return rows.map(({ vote: row, electorate }) => toView(row, electorate ?? []));
}

export interface HeldVote {
  id: string;
  rollId: string;
  status: VoteView['status'];
  profile: RuleProfile;
}

/** The row of a vote, held against closing (`share`) or against casting (`update`). */
export async function holdVote(
  tx: Tx,
  meetingId: string,
  voteId: string,
  strength: 'share' | 'update',
): Promise<HeldVote | null> {
  const { id, rollId, status, profile } = vote;
  const rows = await tx
    .select({ id, rollId, status, profile })
    .from(vote)
    .where(and(eq(vote.id, voteId), eq(vote.meetingId, meetingId)))
    .for(strength);
  const row = rows[0];
  return row ? { ...row, profile: ruleProfile.parse(row.profile) } : null;
}

export async function loadVote(
  tx: Tx,
  meetingId: string,
  voteId: string,
): Promise<VoteView | null> {
  const rows = await tx
    .select()
    .from(vote)
    .where(and(eq(vote.id, voteId), eq(vote.meetingId, meetingId)));
  const row = rows[0];
  if (!row) return null;
  const electors = await loadElectors(tx, voteId);
  const mayVote = electors.filter(({ presentAtOpening }) => presentAtOpening);
  return toView(
    row,
    mayVote.map(({ personId }) => personId),
  );
}

export async function loadOpenId(tx: Tx, meetingId: string): Promise<string | null> {
  const rows = await tx
    .select({ id: vote.id })
    .from(vote)
    .where(and(eq(vote.meetingId, meetingId), eq(vote.status, 'open')));
  return rows[0]?.id ?? null;
}

export function loadElectors(tx: Tx, voteId: string): Promise<Elector[]> {
  const { personId, presentAtOpening } = voteElector;
  return tx
    .select({ personId, presentAtOpening })
    .from(voteElector)
    .where(eq(voteElector.voteId, voteId))
    .orderBy(asc(voteElector.rank), asc(voteElector.personId));
}

/** The voters' lines of the frozen roll, held so that one person's ballots follow one another. */
export async function holdElectors(
  tx: Tx,
  voteId: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, Elector>> {
  const rows = await tx
    .select({ personId: voteElector.personId, presentAtOpening: voteElector.presentAtOpening })
    .from(voteElector)
    .where(and(eq(voteElector.voteId, voteId), oneOf(voteElector.personId, personIds)))
    // In the same order by everybody, so that two never wait for each other.
    .orderBy(asc(voteElector.personId))
    .for('update');
  return new Map(rows.map((row) => [row.personId, row]));
}

export async function isElector(tx: Tx, voteId: string, personId: string): Promise<boolean> {
  const rows = await tx
    .select({ personId: voteElector.personId })
    .from(voteElector)
    .where(and(eq(voteElector.voteId, voteId), eq(voteElector.personId, personId)));
  return rows.length > 0;
}

/** The last revision of each of these people who has cast a ballot. */
export async function lastRevisions(
  tx: Tx,
  voteId: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .select({ personId: ballot.personId, revision: max(ballot.revision) })
    .from(ballot)
    .where(and(eq(ballot.voteId, voteId), oneOf(ballot.personId, personIds)))
    .groupBy(ballot.personId);
  return new Map(rows.map(({ personId, revision }) => [personId, revision ?? 0]));
}

/** Writes ballots of one vote and wakes whoever shows its progress. */
export async function addBallots(
  tx: Tx,
  meetingId: string,
  voteId: string,
  rows: readonly BallotRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.insert(ballot).values([...rows]);
  const told = JSON.stringify({ meetingId, voteId });
  await tx.execute(sql`select pg_notify('vote_progress', ${told})`);
}

/** The ballot of each person that counts: the last one. */
export function countedBallots(tx: Tx, voteId: string): Promise<BallotRow[]> {
  return tx
    .selectDistinctOn([ballot.personId])
    .from(ballot)
    .where(eq(ballot.voteId, voteId))
    .orderBy(asc(ballot.personId), desc(ballot.revision));
}

export async function loadReceipts(
  tx: Tx,
  meetingId: string,
  personId: string,
): Promise<BallotReceipt[]> {
  const votes = tx.select({ id: vote.id }).from(vote).where(eq(vote.meetingId, meetingId));
  const rows = await tx
    .selectDistinctOn([ballot.voteId])
    .from(ballot)
    .where(and(inArray(ballot.voteId, votes), eq(ballot.personId, personId)))
    .orderBy(asc(ballot.voteId), desc(ballot.revision));
  return rows.map(toReceipt);
}

/** Each voter's first ballot counts once, so that a change does not look like another voter. */
export async function loadProgress(tx: Tx, voteId: string): Promise<VoteProgress> {
  const electorate = tx
    .select({ count: count() })
    .from(voteElector)
    .where(and(eq(voteElector.voteId, voteId), eq(voteElector.presentAtOpening, true)));
  const rows = await tx
    .select({ cast: count(), electorate: sql<number>`(${electorate})`.mapWith(Number) })
    .from(ballot)
    .where(and(eq(ballot.voteId, voteId), eq(ballot.revision, 1)));
  return { voteId, cast: rows[0]?.cast ?? 0, electorate: rows[0]?.electorate ?? 0 };
}

export async function addVote(
  tx: Tx,
  meetingId: string,
  prepared: Pick<VoteView, 'id' | 'itemId' | 'rollId' | 'title' | 'profile'>,
): Promise<void> {
  await tx.insert(vote).values({ ...prepared, meetingId, status: 'prepared' });
}

export async function saveOpened(
  tx: Tx,
  voteId: string,
  electors: readonly Elector[],
  openedAt: Date,
): Promise<void> {
  const rows = electors.map((elector, rank) => ({ ...elector, voteId, rank }));
  await tx.insert(voteElector).values(rows);
  await tx.update(vote).set({ status: 'open', openedAt }).where(eq(vote.id, voteId));
}

export async function saveClosed(
  tx: Tx,
  voteId: string,
  closed: { closedAt: Date; result: VoteView['result']; ballotsRoot: string },
): Promise<void> {
  await tx
    .update(vote)
    .set({ ...closed, status: 'closed' })
    .where(eq(vote.id, voteId));
}
