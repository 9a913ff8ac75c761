import { canonicalJson } from '../kernel/canonical.ts';
import type { VoterKey } from '../voterkeys/contract.ts';
import { verifyStatement, verifyStatementAt } from '../voterkeys/queries.ts';
import type { BallotContent } from './contract.ts';

/** What the key of whoever presses signs; never taken from the browser, always made here. */
export function ballotStatement(ballot: {
  castById: string;
  content: BallotContent;
  meetingId: string;
  nonce: string;
  personId: string;
  voteId: string;
}): string {
  const { castById, content, meetingId, nonce, personId, voteId } = ballot;
  return canonicalJson({ castById, content, meetingId, nonce, personId, version: 1, voteId });
}

type Signed = Parameters<typeof ballotStatement>[0] & { value: string };

/** Whether a ballot that comes in is signed by a key of the one who presses that is in use. */
export function signatureHolds(key: VoterKey | undefined, { value, ...ballot }: Signed): boolean {
  if (key?.personId !== ballot.castById) return false;
  return verifyStatement(key, ballotStatement(ballot), value);
}

/** The same at counting: the key may have been revoked since. */
export function signatureHeld(
  key: VoterKey | undefined,
  { value, ...ballot }: Signed,
  castAt: Date,
): boolean {
  if (key?.personId !== ballot.castById) return false;
  return verifyStatementAt(key, ballotStatement(ballot), value, castAt);
}
