import { createPrivateKey, createPublicKey, generateKeyPairSync, webcrypto } from 'node:crypto';
import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { describe, expect, test } from 'vitest';
import { blindSign } from './blind-signing.ts';
import { isToken } from './rules.ts';
import { createBlindSigner } from './signer.ts';
import vector from './testing/rfc9474-vector.json' with { type: 'json' };

const number = (hex: string) => BigInt(`0x${hex}`);
const base64 = (value: bigint) => {
  const hex = value.toString(16);
  return Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex').toString('base64url');
};

/** The inverse of a modulo m, by Euclid. */
function inverse(a: bigint, m: bigint): bigint {
  let [r0, r1, t0, t1] = [m, a % m, 0n, 1n];
  while (r1 > 0n) {
    const quotient = r0 / r1;
    [r0, r1, t0, t1] = [r1, r0 - quotient * r1, t1, t0 - quotient * t1];
  }
  return ((t0 % m) + m) % m;
}

function vectorKey() {
  const [p, q, e] = [number(vector.p), number(vector.q), 0x10001n];
  const d = inverse(e, (p - 1n) * (q - 1n));
  const jwk = {
    ...{ kty: 'RSA', n: base64(p * q), e: base64(e), d: base64(d), p: base64(p), q: base64(q) },
    ...{ dp: base64(d % (p - 1n)), dq: base64(d % (q - 1n)), qi: base64(inverse(q, p)) },
  };
  return createPrivateKey({ key: jwk, format: 'jwk' });
}

describe('the vector of RFC 9474', () => {
  const key = vectorKey();
  const bytes = (hex: string) => Buffer.from(hex, 'hex');

  test('the blinded message is signed to the blind signature', () => {
    expect(blindSign(key, bytes(vector.blinded))?.toString('hex')).toBe(vector.blindSignature);
  });

  test('unblinded it is the signature, which the box takes for a token', () => {
    const modulus = number(vector.p) * number(vector.q);
    const signed = (number(vector.blindSignature) * number(vector.inverse)) % modulus;
    expect(signed).toBe(number(vector.signature));
    const publicKey = createPublicKey(key);
    const text = (hex: string) => bytes(hex).toString('base64url');
    expect(isToken(publicKey, text(vector.prepared), text(vector.signature))).toBe(true);
    const other = `${vector.prepared.slice(0, -2)}7e`;
    expect(isToken(publicKey, text(other), text(vector.signature))).toBe(false);
  });

  test('what is no number below the modulus is not signed', () => {
    expect(blindSign(key, Buffer.alloc(512, 0xff))).toBeNull();
    expect(blindSign(key, Buffer.alloc(256, 1))).toBeNull();
  });
});

test('what the browser’s library blinds and unblinds holds with what this signs, in a thread', async () => {
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...pair.publicKey.export({ format: 'jwk' }), alg: 'PS384', ext: true };
  const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' };
  const publicKey = await webcrypto.subtle.importKey('jwk', jwk, algorithm, true, ['verify']);
  const suite = RSABSSA.SHA384.PSS.Randomized();
  const message = suite.prepare(new Uint8Array(32));
  const { blindedMsg, inv } = await suite.blind(publicKey, message);
  const stored = pair.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64url');
  const signer = createBlindSigner();
  const blinded = Buffer.from(blindedMsg).toString('base64url');
  const tooLarge = Buffer.alloc(256, 0xff).toString('base64url');
  const [blindSignature, none] = await signer.sign(stored, [blinded, tooLarge]);
  expect(none).toBeNull();
  const answered = new Uint8Array(Buffer.from(blindSignature ?? '', 'base64url'));
  const signature = await suite.finalize(publicKey, message, answered, inv);
  const text = (data: Uint8Array) => Buffer.from(data).toString('base64url');
  expect(isToken(pair.publicKey, text(message), text(signature))).toBe(true);
  await expect(signer.sign('AAAA', [blinded])).rejects.toThrow('blind signing failed');
  expect(await signer.sign(stored, [blinded])).toEqual([blindSignature]);
});
