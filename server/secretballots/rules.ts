import { constants, createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import { canonicalJson } from '../kernel/canonical.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { BallotIssue, drawBallot, TokenKey } from './contract.ts';

/** RFC 7638 thumbprint of a vote's key: what screens, requests and evidence name it by. */
export function keyThumbprint({ e, kty, n }: TokenKey): string {
  return createHash('sha256').update(JSON.stringify({ e, kty, n })).digest('base64url');
}

/** What the voter's device key signs when it asks for a token. */
export function drawStatement(asked: {
  blinded: string;
  key: TokenKey;
  meetingId: string;
  personId: string;
  voteId: string;
}): string {
  return canonicalJson({ ...asked, key: keyThumbprint(asked.key), version: 1 });
}

export function tokenHashOf(message: string): string {
  return createHash('sha256').update(Buffer.from(message, 'base64url')).digest('hex');
}

export function publicKeyOf({ kty, n, e }: TokenKey): KeyObject {
  return createPublicKey({ key: { kty, n, e }, format: 'jwk' });
}

/** Whether the vote's key signed this message: RSASSA-PSS with SHA-384 and a salt of 48 octets. */
export function isToken(key: KeyObject, message: string, signature: string): boolean {
  return verify(
    'sha384',
    Buffer.from(message, 'base64url'),
    { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 },
    Buffer.from(signature, 'base64url'),
  );
}

export interface DrawFacts {
  /** Of the vote; null where there is none, or none with a box that is open. */
  status: string | null;
  elector: { presentAtOpening: boolean; channel: 'device' | 'paper' } | null;
  presentNow: boolean;
  earlier: Pick<BallotIssue, 'blinded' | 'blindSignature'> | null;
  /** Whether the request is signed by a key of this very person that is in use. */
  requestHolds: boolean;
}

type Refused = Exclude<(typeof drawBallot.errors)[number], 'secretballots.wrong-blinded'>;

/** What was drawn before by the same message, or null where a token is due now. */
export function decideDraw(blinded: string, facts: DrawFacts): Result<string | null, Refused> {
  const { status, elector, earlier } = facts;
  if (status !== 'open' && status !== 'paused') return fail('secretballots.not-open');
  if (!elector?.presentAtOpening) return fail('secretballots.not-on-roll');
  if (earlier) {
    const same = earlier.blinded === blinded;
    return same ? ok(earlier.blindSignature) : fail('secretballots.already-drawn');
  }
  if (elector.channel === 'paper') return fail('secretballots.on-paper');
  if (!facts.presentNow) return fail('secretballots.not-present');
  return facts.requestHolds ? ok(null) : fail('secretballots.wrong-request');
}
