import { and, asc, count, desc, eq, inArray, max, ne, or, sql } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { oneOf } from '../../db/one-of.ts';
import { ballot, vote, voteElector } from '../../db/schema/voting.ts';
import {
  type BallotReceipt,
  ballotContent,
  ruleProfile,
  type VoteProgress,
  type VoteView,
  voteView,
} from './contract.ts';

type VoteRow = typeof vote.$inferSelect;
type StoredBallot = typeof ballot.$inferSelect;
/** A ballot whose content was read as what the contract says. */
export type BallotRow = Omit<StoredBallot, 'content'> & Pick<BallotReceipt, 'content'>;

export interface Elector {
  personId: string;
  presentAtOpening: boolean;
  /** Null until the vote is closed. */
  presentAtClosing: boolean | null;
  weight: number;
  representativeId: string | null;
  channel: 'device' | 'paper';
}

const electorColumns = {
  personId: voteElector.personId,
  presentAtOpening: voteElector.presentAtOpening,
  presentAtClosing: voteElector.presentAtClosing,
  weight: voteElector.weight,
  representativeId: voteElector.representativeId,
  channel: voteElector.channel,
};

const iso = (date: Date | null) => date?.toISOString() ?? null;

function toView(row: VoteRow, electorate: string[]): VoteView {
  const { meetingId: _meetingId, closedSessionId: _closedSessionId, ...columns } = row;
  return voteView.parse({
    ...columns,
    form: formOf(row.profile),
    electorate,
    readyCheckAt: iso(row.readyCheckAt),
    openedAt: iso(row.openedAt),
    pausedAt: iso(row.pausedAt),
    closedAt: iso(row.closedAt),
    countedAt: iso(row.countedAt),
    announcedAt: iso(row.announcedAt),
  });
}

const formOf = (profile: unknown) => ruleProfile.parse(profile).form;

const withContent = (row: StoredBallot): BallotRow => ({
  ...row,
  content: ballotContent.parse(row.content),
});

function toReceipt(row: StoredBallot): BallotReceipt {
  const { voteId, personId, revision, castAt, code, channel, signature } = row;
  return {
    ...{ voteId, personId, revision, code, channel },
    content: ballotContent.parse(row.content),
    signed: signature !== null,
    castAt: castAt.toISOString(),
  };
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

/** A vote as it is decided about: without its electorate. */
export type HeldVote = Omit<VoteView, 'electorate'>;

/** The row of a vote, held against closing (`share`) or against casting (`update`). */
export async function holdVote(
  tx: Tx,
  meetingId: string,
  voteId: string,
  strength: 'share' | 'update',
): Promise<HeldVote | null> {
  const rows = await tx
    .select()
    .from(vote)
    .where(and(eq(vote.id, voteId), eq(vote.meetingId, meetingId)))
    .for(strength);
  const row = rows[0];
  if (!row) return null;
  const { electorate: _electorate, ...held } = toView(row, []);
  return held;
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
    .where(and(eq(vote.meetingId, meetingId), inArray(vote.status, ['open', 'paused'])));
  return rows[0]?.id ?? null;
}

export function loadElectors(tx: Tx, voteId: string): Promise<Elector[]> {
  return tx
    .select(electorColumns)
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
    .select(electorColumns)
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

/** Whose ballots have come in. */
export async function loadVoters(tx: Tx, voteId: string): Promise<string[]> {
  const rows = await tx
    .select({ personId: ballot.personId })
    .from(ballot)
    .where(and(eq(ballot.voteId, voteId), eq(ballot.revision, 1)));
  return rows.map(({ personId }) => personId);
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

/** Which of these nonces a ballot of the same person bears already, as `personId nonce`. */
export async function usedNonces(
  tx: Tx,
  voteId: string,
  signed: readonly { personId: string; nonce: string }[],
): Promise<ReadonlySet<string>> {
  if (signed.length === 0) return new Set();
  const people = signed.map(({ personId }) => personId);
  const nonces = signed.map(({ nonce }) => nonce);
  const rows = await tx
    .select({ personId: ballot.personId, nonce: ballot.nonce })
    .from(ballot)
    .where(
      and(eq(ballot.voteId, voteId), oneOf(ballot.personId, people), inArray(ballot.nonce, nonces)),
    );
  return new Set(rows.map(({ personId, nonce }) => `${personId} ${nonce}`));
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
export async function countedBallots(tx: Tx, voteId: string): Promise<BallotRow[]> {
  const rows = await tx
    .selectDistinctOn([ballot.personId])
    .from(ballot)
    .where(eq(ballot.voteId, voteId))
    .orderBy(asc(ballot.personId), desc(ballot.revision));
  return rows.map(withContent);
}

export async function loadReceipts(
  tx: Tx,
  meetingId: string,
  personId: string,
): Promise<BallotReceipt[]> {
  const votes = tx.select({ id: vote.id }).from(vote).where(eq(vote.meetingId, meetingId));
  const rows = await tx
    .selectDistinctOn([ballot.voteId, ballot.personId])
    .from(ballot)
    .where(
      and(
        inArray(ballot.voteId, votes),
        or(eq(ballot.personId, personId), eq(ballot.castById, personId)),
        eq(ballot.channel, 'device'),
      ),
    )
    .orderBy(asc(ballot.voteId), asc(ballot.personId), desc(ballot.revision));
  return rows.map(toReceipt);
}

/** Whether the vote is a secret one. */
export async function loadSecrecy(tx: Tx, voteId: string): Promise<boolean> {
  const [row] = await tx.select({ profile: vote.profile }).from(vote).where(eq(vote.id, voteId));
  return row !== undefined && ruleProfile.parse(row.profile).secrecy === 'secret';
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
  return {
    ...{ voteId, issued: null },
    cast: rows[0]?.cast ?? 0,
    electorate: rows[0]?.electorate ?? 0,
  };
}

type Prepared = Pick<
  VoteView,
  | 'id'
  | 'itemId'
  | 'rollId'
  | 'title'
  | 'profile'
  | 'questions'
  | 'candidates'
  | 'seats'
  | 'tellerIds'
  | 'batchId'
  | 'position'
  | 'repeatsId'
>;

export async function addVote(
  tx: Tx,
  meetingId: string,
  prepared: Prepared,
  closedSessionId: string | null,
): Promise<void> {
  await tx.insert(vote).values({ ...prepared, meetingId, closedSessionId, status: 'prepared' });
}

export async function saveOpened(
  tx: Tx,
  voteId: string,
  electors: readonly Elector[],
  opened: { openedAt: Date; tokenKey: VoteView['tokenKey'] },
): Promise<void> {
  const rows = electors.map((elector, rank) => ({ ...elector, voteId, rank }));
  await tx.insert(voteElector).values(rows);
  await tx
    .update(vote)
    .set({ ...opened, status: 'open', readyCheckAt: null })
    .where(eq(vote.id, voteId));
}

/** Who of the frozen roll was there when the vote was closed. */
export async function savePresentAtClosing(
  tx: Tx,
  voteId: string,
  personIds: readonly string[],
): Promise<void> {
  await tx
    .update(voteElector)
    .set({ presentAtClosing: oneOf(voteElector.personId, personIds) })
    .where(eq(voteElector.voteId, voteId));
}

/** Whether another vote takes the place of this one. */
export async function isRepeated(tx: Tx, meetingId: string, voteId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: vote.id })
    .from(vote)
    .where(
      and(eq(vote.meetingId, meetingId), eq(vote.repeatsId, voteId), ne(vote.status, 'annulled')),
    );
  return rows.length > 0;
}

/** Changes of a vote's life beside its opening. */
export async function saveVote(
  tx: Tx,
  voteId: string,
  changed: Partial<
    Pick<
      VoteRow,
      | 'status'
      | 'readyCheckAt'
      | 'pausedAt'
      | 'closedAt'
      | 'countedAt'
      | 'announcedAt'
      | 'annulledReason'
      | 'channel'
      | 'ballotsRoot'
      | 'tellerIds'
    > & { result: VoteView['result']; turnout: VoteView['turnout'] }
  >,
): Promise<void> {
  await tx.update(vote).set(changed).where(eq(vote.id, voteId));
}
