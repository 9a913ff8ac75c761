import type { BallotContent } from '../../server/voting/contract.ts';
import { toBase64url } from './base64url.ts';
import { canonicalJson } from './canonical.ts';
import { signingWorks, signStatement } from './sign-statement.ts';

/** What goes with a ballot of an open vote; null where this browser cannot sign. */
export async function signBallot(ballot: {
  meetingId: string;
  voteId: string;
  /** Whose ballot it is, and who presses: the same, but for representatives. */
  personId: string;
  castById: string;
  content: BallotContent;
}): Promise<{ keyId: string; nonce: string; value: string } | null> {
  if (!signingWorks()) return null;
  const nonce = toBase64url(crypto.getRandomValues(new Uint8Array(16)));
  const { castById, content, meetingId, personId, voteId } = ballot;
  const statement = { castById, content, meetingId, nonce, personId, version: 1, voteId };
  const signed = await signStatement(castById, canonicalJson(statement));
  return signed && { ...signed, nonce };
}
