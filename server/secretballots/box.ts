import type { KeyObject } from 'node:crypto';
import type { Database } from '../../db/client.ts';
import { Gate } from '../intake/gate.ts';
import { retryTransaction } from '../kernel/retry.ts';
import { checkContent, holdVoteOfBox } from '../voting/port.ts';
import { type BoxAnswer, type BoxRefusal, type SecretBallot, secretBallot } from './contract.ts';
import { isToken, publicKeyOf, tokenHashOf } from './rules.ts';
import { loadPublicKey, putBallot } from './store.ts';

/** Ballots that are being written at once; what more comes in waits, up to a bound. */
const lanes = 6;
const mostWaiting = 5_000;
/** Of one token, since the process began to count anew. */
const mostOfToken = 60;
const countedTokens = 20_000;
const knownKeys = 50;

const refused = (code: BoxRefusal): BoxAnswer => ({ ok: false, code });

/**
 * The box of secret votes. It knows ballots and tokens and nobody: no session, no address, no time.
 * Each ballot is a transaction of its own. What fails is told without what it failed with.
 */
export function createBallotBox({ db, report }: { db: Database; report(what: string): void }) {
  const gate = new Gate(lanes);
  const keys = new Map<string, KeyObject>();
  /** By token, so that one voter cannot keep the box busy; kept in memory and without time. */
  let seen = new Map<string, number>();
  let waiting = 0;

  async function keyOf(voteId: string): Promise<KeyObject | null> {
    const known = keys.get(voteId);
    if (known) return known;
    const stored = await gate.run(() => loadPublicKey(db, voteId));
    if (!stored) return null;
    if (keys.size >= knownKeys) keys.clear();
    const key = publicKeyOf(stored);
    keys.set(voteId, key);
    return key;
  }

  function tooOften(tokenHash: string): boolean {
    if (seen.size >= countedTokens) seen = new Map();
    const times = (seen.get(tokenHash) ?? 0) + 1;
    seen.set(tokenHash, times);
    return times > mostOfToken;
  }

  async function put(ballot: SecretBallot): Promise<BoxAnswer> {
    const key = await keyOf(ballot.voteId);
    if (!key) return refused('unknown-vote');
    if (!isToken(key, ballot.message, ballot.signature)) return refused('wrong-token');
    const tokenHash = tokenHashOf(ballot.message);
    if (tooOften(tokenHash)) return refused('busy');
    return gate.run(() => retryTransaction(() => write(db, ballot, tokenHash)));
  }

  return {
    async take(given: unknown): Promise<BoxAnswer> {
      const ballot = secretBallot.safeParse(given);
      if (!ballot.success) return refused('wrong-form');
      if (waiting >= mostWaiting) return refused('busy');
      waiting += 1;
      try {
        return await put(ballot.data);
      } catch {
        // The error holds the ballot.
        report('a ballot could not be put into the box');
        return refused('internal');
      } finally {
        waiting -= 1;
      }
    },
  };
}

export type BallotBox = ReturnType<typeof createBallotBox>;

function write(db: Database, ballot: SecretBallot, tokenHash: string): Promise<BoxAnswer> {
  return db.transaction(async (tx) => {
    const vote = await holdVoteOfBox(tx, ballot.voteId);
    if (vote?.status !== 'open') return refused('not-open');
    if (!checkContent(ballot.content, vote).ok) return refused('wrong-content');
    const put = await putBallot(tx, ballot, tokenHash, vote.profile.changeUntilClosing);
    return put ? { ok: true, tokenHash } : refused('cannot-change');
  });
}
