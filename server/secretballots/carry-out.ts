import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import type { Tx } from '../../db/client.ts';
import { canonicalJson } from '../kernel/canonical.ts';
import type { BallotContent } from '../voting/ballot-contract.ts';
import { textsRoot } from '../voting/port.ts';
import { type TokenKey, tokenKey } from './contract.ts';
import { addBox, countIssued, forgetPrivateKey, loadBallots, rewriteBox } from './store.ts';

const generate = promisify(generateKeyPair);

/** Makes the key of a vote that is being opened, off the event loop; the public half is published. */
export async function openBox(tx: Tx, voteId: string): Promise<TokenKey> {
  const pair = await generate('rsa', { modulusLength: 2048, publicExponent: 0x10001 });
  const { n, e } = pair.publicKey.export({ format: 'jwk' });
  const publicKey = tokenKey.parse({ kty: 'RSA', alg: 'PS384', n, e });
  const privateKey = pair.privateKey.export({ format: 'der', type: 'pkcs8' });
  await addBox(tx, { voteId, publicKey, privateKey: privateKey.toString('base64url') });
  return publicKey;
}

export interface ClosedBox {
  /** Ballots that were given out (phiếu phát ra). */
  issued: number;
  /** Ballots in the box (phiếu thu về). */
  returned: number;
  /** In the order of their tokens, which says nothing. */
  contents: BallotContent[];
  /** Merkle root over canonical JSON of `{content, tokenHash, voteId}`, in the order of tokens. */
  root: string;
}

/**
 * Shuts the box for good: its private key is gone, and its rows are written anew so that their order
 * says nothing. Whoever calls holds the vote's row alone, so that no ballot is under way.
 */
export async function closeBox(tx: Tx, voteId: string): Promise<ClosedBox> {
  await forgetPrivateKey(tx, voteId);
  await rewriteBox(tx, voteId);
  return emptiedBox(tx, voteId);
}

/** What is in a box that was shut. */
export async function emptiedBox(tx: Tx, voteId: string): Promise<ClosedBox> {
  const ballots = await loadBallots(tx, voteId);
  return {
    issued: await countIssued(tx, voteId),
    returned: ballots.length,
    contents: ballots.map(({ content }) => content),
    root: textsRoot(
      ballots.map(({ content, tokenHash }) => canonicalJson({ content, tokenHash, voteId })),
    ),
  };
}
