import type { Tx } from '../../db/client.ts';
import type { BallotIssue, PublishedBallot, SecretBallot, TokenKey } from './contract.ts';
import { allIssues, countIssued, loadBallots, loadDrawers, loadPublicKey } from './store.ts';

/** How many ballots of a secret vote were given out (phiếu đã phát). */
export function issuedOf(tx: Tx, voteId: string): Promise<number> {
  return countIssued(tx, voteId);
}

/** Who has a token; whether it was used is nowhere to be learned. */
export async function drawersOf(tx: Tx, voteId: string): Promise<ReadonlySet<string>> {
  return new Set(await loadDrawers(tx, voteId));
}

export interface BoxEvidence {
  tokenKey: TokenKey;
  /** Ordered by person. */
  issues: BallotIssue[];
  /** Ordered by token. Published after counting only; whoever asks sees to that. */
  ballots: (PublishedBallot & Pick<SecretBallot, 'message' | 'signature'>)[];
}

/** Both sides of a secret vote, for the export; null where the vote has no box. */
export async function boxEvidence(tx: Tx, voteId: string): Promise<BoxEvidence | null> {
  const tokenKey = await loadPublicKey(tx, voteId);
  if (!tokenKey) return null;
  const ballots = await loadBallots(tx, voteId);
  return {
    tokenKey,
    issues: await allIssues(tx, voteId),
    ballots: ballots.map(({ tokenHash, content, message, signature }) => {
      return { tokenHash, content, message, signature };
    }),
  };
}
