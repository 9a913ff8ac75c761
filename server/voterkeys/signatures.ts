import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import { z } from 'zod';
import { assertion, type VoterKey } from './contract.ts';

/** Keys in use at the same time; a new device's takes the place of the oldest device's. */
export const mostKeys = 20;

type SigningKey = Pick<
  VoterKey,
  'kind' | 'algorithm' | 'publicKey' | 'rpId' | 'registeredAt' | 'revokedAt'
>;

/**
 * Whether this key made this signature over this statement. A device key signs the statement's
 * UTF-8 (ECDSA P-256, SHA-256, r and s of 32 bytes each); a passkey signs a challenge that is the
 * statement's SHA-256. A revoked key signs nothing, whenever it was asked.
 */
export function verifyStatement(key: SigningKey, statement: string, value: string): boolean {
  if (key.revokedAt !== null) return false;
  return signed(key, statement, value);
}

/**
 * The same for a signature that was made at a moment: a key that was revoked later had signed by
 * right. For counting and for evidence.
 */
export function verifyStatementAt(
  key: SigningKey,
  statement: string,
  value: string,
  signedAt: Date,
): boolean {
  if (key.revokedAt !== null && new Date(key.revokedAt) < signedAt) return false;
  return new Date(key.registeredAt) <= signedAt && signed(key, statement, value);
}

function signed(key: SigningKey, statement: string, value: string): boolean {
  const publicKey = readPublicKey(key.publicKey);
  if (!publicKey) return false;
  return key.kind === 'device'
    ? verifyDevice(publicKey, statement, value)
    : verifyAssertion(key, publicKey, statement, value);
}

/** Reading a key costs as much as checking a signature, and each is used when cast and when counted. */
const readBefore = new Map<string, KeyObject | null>();
const mostKept = 4_000;

/** A public key that is fit for signing here; null for anything else. */
export function readPublicKey(spki: string): KeyObject | null {
  const known = readBefore.get(spki);
  if (known !== undefined) return known;
  const key = readSpki(spki);
  if (readBefore.size >= mostKept) readBefore.clear();
  readBefore.set(spki, key);
  return key;
}

function readSpki(spki: string): KeyObject | null {
  try {
    const key = createPublicKey({
      key: Buffer.from(spki, 'base64url'),
      format: 'der',
      type: 'spki',
    });
    const { namedCurve, modulusLength } = key.asymmetricKeyDetails ?? {};
    if (key.asymmetricKeyType === 'ec') return namedCurve === 'prime256v1' ? key : null;
    const fits = key.asymmetricKeyType === 'rsa' && (modulusLength ?? 0) >= 2048;
    return fits ? key : null;
  } catch {
    return null;
  }
}

function verifyDevice(key: KeyObject, statement: string, value: string): boolean {
  const signature = Buffer.from(value, 'base64url');
  if (key.asymmetricKeyType !== 'ec' || signature.length !== 64) return false;
  return verify('sha256', Buffer.from(statement), { key, dsaEncoding: 'ieee-p1363' }, signature);
}

const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'not JSON' });
    return z.NEVER;
  }
});
const assertionText = json.pipe(assertion);
const clientData = json.pipe(
  z.object({ type: z.literal('webauthn.get'), challenge: z.string(), origin: z.url() }),
);
const userPresent = 0x01;

function verifyAssertion(
  { rpId }: SigningKey,
  key: KeyObject,
  statement: string,
  value: string,
): boolean {
  const given = assertionText.safeParse(value);
  if (!given.success || rpId === null) return false;
  const authenticatorData = Buffer.from(given.data.authenticatorData, 'base64url');
  const clientDataJson = Buffer.from(given.data.clientDataJSON, 'base64url');
  const client = clientData.safeParse(clientDataJson.toString('utf8'));
  if (!client.success || authenticatorData.length < 37) return false;
  const host = new URL(client.data.origin).hostname;
  const challenge = createHash('sha256').update(statement).digest('base64url');
  if (client.data.challenge !== challenge) return false;
  if (host !== rpId && !host.endsWith(`.${rpId}`)) return false;
  if (!authenticatorData.subarray(0, 32).equals(sha256(Buffer.from(rpId)))) return false;
  if (((authenticatorData[32] ?? 0) & userPresent) === 0) return false;
  const covered = Buffer.concat([authenticatorData, sha256(clientDataJson)]);
  return verify('sha256', covered, key, Buffer.from(given.data.signature, 'base64url'));
}

function sha256(data: Buffer): Buffer {
  return createHash('sha256').update(data).digest();
}

/** What two lists of keys are compared by. */
export function keyPrint(spki: string): string {
  return sha256(Buffer.from(spki, 'base64url')).toString('hex').slice(0, 16);
}
