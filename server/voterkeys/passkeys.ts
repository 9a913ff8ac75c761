import { createPublicKey, type JsonWebKey } from 'node:crypto';
import { verifyRegistrationResponse } from '@simplewebauthn/server';
import { cose, decodeCredentialPublicKey } from '@simplewebauthn/server/helpers';
import type { z } from 'zod';
import type { finishPasskey, VoterKey } from './contract.ts';

/** Where passkeys belong: the host of the product's address. */
export interface RelyingParty {
  id: string;
  origin: string;
}

export function relyingParty(publicUrl: string): RelyingParty {
  const { hostname, origin } = new URL(publicUrl);
  return { id: hostname, origin };
}

type Registration = z.output<typeof finishPasskey.input>['registration'];
type NewPasskey = Pick<VoterKey, 'publicKey' | 'algorithm' | 'credentialId'>;

/** The key within a browser's answer; null where it does not answer this challenge from here. */
export async function passkeyOf(
  registration: Registration,
  challenge: string,
  party: RelyingParty,
): Promise<NewPasskey | null> {
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: registration,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: false,
      supportedAlgorithmIDs: [-7, -257],
    });
    if (!verified || !registrationInfo) return null;
    const { id, publicKey } = registrationInfo.credential;
    const jwk = toJwk(publicKey);
    if (!jwk) return null;
    const spki = createPublicKey({ key: jwk, format: 'jwk' });
    return {
      publicKey: spki.export({ format: 'der', type: 'spki' }).toString('base64url'),
      algorithm: jwk.kty === 'EC' ? 'ES256' : 'RS256',
      credentialId: id,
    };
  } catch {
    return null;
  }
}

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

function toJwk(encoded: Uint8Array<ArrayBuffer>): JsonWebKey | null {
  const key = decodeCredentialPublicKey(encoded);
  if (cose.isCOSEPublicKeyEC2(key)) {
    const x = key.get(cose.COSEKEYS.x);
    const y = key.get(cose.COSEKEYS.y);
    return x && y ? { kty: 'EC', crv: 'P-256', x: text(x), y: text(y) } : null;
  }
  if (!cose.isCOSEPublicKeyRSA(key)) return null;
  const n = key.get(cose.COSEKEYS.n);
  const e = key.get(cose.COSEKEYS.e);
  return n && e ? { kty: 'RSA', n: text(n), e: text(e) } : null;
}
