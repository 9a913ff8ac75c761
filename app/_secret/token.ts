import { RSABSSA } from '@cloudflare/blindrsa-ts';
import type { TokenKey } from '../../server/secretballots/contract.ts';
import { fromBase64url, sha256, toBase64url, utf8 } from '../_keys/base64url.ts';

/** RSABSSA-SHA384-PSS-Randomized of RFC 9474. */
const suite = RSABSSA.SHA384.PSS.Randomized();
const tokenBytes = 32;

/** All that a device has to keep of a token before it is signed. */
export interface BlindedToken {
  /** With the 32 bytes that RFC 9474 puts before it. */
  message: string;
  blinded: string;
  /** Undoes the blinding, and is forgotten then: with it and the roll's side the two can be linked. */
  inverse: string;
}

function importKey({ kty, n, e, alg }: TokenKey): Promise<CryptoKey> {
  const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' };
  return crypto.subtle.importKey('jwk', { kty, n, e, alg, ext: true }, algorithm, true, ['verify']);
}

/** A new random token, blinded for the key of a vote. */
export async function blindToken(key: TokenKey): Promise<BlindedToken> {
  const message = suite.prepare(crypto.getRandomValues(new Uint8Array(tokenBytes)));
  const { blindedMsg, inv } = await suite.blind(await importKey(key), message);
  return {
    message: toBase64url(message),
    blinded: toBase64url(blindedMsg),
    inverse: toBase64url(inv),
  };
}

/** Unblinds what the server signed and checks it; throws where it is not this key's signature. */
export async function unblind(
  key: TokenKey,
  { message, inverse }: BlindedToken,
  blindSignature: string,
): Promise<string> {
  const signature = await suite.finalize(
    await importKey(key),
    fromBase64url(message),
    fromBase64url(blindSignature),
    fromBase64url(inverse),
  );
  return toBase64url(signature);
}

const hex = (bytes: Uint8Array) =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** By what the published list names a ballot. */
export async function tokenHashOf(message: string): Promise<string> {
  return hex(await sha256(fromBase64url(message)));
}

/** RFC 7638 thumbprint of a vote's key. */
export async function keyThumbprint({ e, kty, n }: TokenKey): Promise<string> {
  return toBase64url(await sha256(utf8(JSON.stringify({ e, kty, n }))));
}
