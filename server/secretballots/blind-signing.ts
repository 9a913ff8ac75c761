import {
  constants,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
} from 'node:crypto';

/** Octets of a blinded message and of what it is signed to: the length of the modulus. */
export function modulusOctets(key: KeyObject): number {
  return (key.asymmetricKeyDetails?.modulusLength ?? 0) / 8;
}

/**
 * BlindSign of RFC 9474: raw RSA, and the check that it is the inverse of raw RSA. Null where the
 * message is not a number below the modulus.
 */
export function blindSign(privateKey: KeyObject, blinded: Buffer): Buffer | null {
  if (blinded.length !== modulusOctets(privateKey)) return null;
  const raw = { key: privateKey, padding: constants.RSA_NO_PADDING };
  let signed: Buffer;
  try {
    signed = privateDecrypt(raw, blinded);
  } catch {
    return null;
  }
  const publicKey = createPublicKey(privateKey);
  const back = publicEncrypt({ key: publicKey, padding: constants.RSA_NO_PADDING }, signed);
  if (!back.equals(blinded)) throw new Error('a blind signature does not hold');
  return signed;
}

/** PKCS #8 in base64url, as it is stored. */
export function readPrivateKey(stored: string): KeyObject {
  return createPrivateKey({
    key: Buffer.from(stored, 'base64url'),
    format: 'der',
    type: 'pkcs8',
  });
}
