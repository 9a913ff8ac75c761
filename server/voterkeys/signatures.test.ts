import { createHash, generateKeyPairSync, type KeyObject, sign as signBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readPublicKey, verifyStatement, verifyStatementAt } from './signatures.ts';

const rpId = 'hop.example.vn';
const statement = '{"content":"x","version":1}';
const registeredAt = '2026-12-10T01:00:00.000Z';

function makeKey(kind: 'device' | 'passkey') {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = publicKey.export({ format: 'der', type: 'spki' }).toString('base64url');
  const key = {
    ...{ kind, registeredAt, publicKey: spki },
    algorithm: 'ES256' as const,
    rpId: kind === 'passkey' ? rpId : null,
    revokedAt: null,
  };
  return { key, privateKey };
}

function signDevice(privateKey: KeyObject, text: string): string {
  return signBytes('sha256', Buffer.from(text), {
    key: privateKey,
    dsaEncoding: 'ieee-p1363',
  }).toString('base64url');
}

interface Asserted {
  origin?: string;
  host?: string;
  flags?: number;
  type?: string;
  challengeOf?: string;
}

/** What an authenticator answers, as WebAuthn 6.1 and 6.3.3 lay it out. */
function signPasskey(privateKey: KeyObject, asserted: Asserted = {}): string {
  const { origin = `https://${rpId}`, host = rpId, flags = 0x01, type = 'webauthn.get' } = asserted;
  const sha = (data: string | Buffer) => createHash('sha256').update(data).digest();
  const challenge = sha(asserted.challengeOf ?? statement).toString('base64url');
  const clientData = Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const authenticatorData = Buffer.concat([sha(host), Buffer.from([flags, 0, 0, 0, 7])]);
  const covered = Buffer.concat([authenticatorData, sha(clientData)]);
  return JSON.stringify({
    authenticatorData: authenticatorData.toString('base64url'),
    clientDataJSON: clientData.toString('base64url'),
    signature: signBytes('sha256', covered, privateKey).toString('base64url'),
  });
}

describe('a device key', () => {
  const { key, privateKey } = makeKey('device');
  const value = signDevice(privateKey, statement);

  test('signs what it has signed', () => {
    expect(verifyStatement(key, statement, value)).toBe(true);
  });

  test('signs no other byte, in the statement or in the signature', () => {
    for (let at = 0; at < statement.length; at += 1) {
      const altered = `${statement.slice(0, at)}~${statement.slice(at + 1)}`;
      expect(verifyStatement(key, altered, value)).toBe(false);
    }
    const bytes = Buffer.from(value, 'base64url');
    for (let at = 0; at < bytes.length; at += 1) {
      const altered = Buffer.from(bytes);
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(verifyStatement(key, statement, altered.toString('base64url'))).toBe(false);
    }
  });

  test('signs nothing for another key, and nothing once it is revoked', () => {
    expect(verifyStatement(makeKey('device').key, statement, value)).toBe(false);
    const revoked = { ...key, revokedAt: '2026-12-10T02:00:00.000Z' };
    expect(verifyStatement(revoked, statement, value)).toBe(false);
    const at = (moment: string) => verifyStatementAt(revoked, statement, value, new Date(moment));
    expect(at('2026-12-10T01:59:59.999Z')).toBe(true);
    expect(at('2026-12-10T02:00:00.001Z')).toBe(false);
    expect(at('2026-12-10T00:59:59.999Z')).toBe(false);
  });

  test.each(['', 'AA', 'not base64!', '{}', 'A'.repeat(4000)])('is not fooled by %j', (given) => {
    expect(verifyStatement(key, statement, given)).toBe(false);
  });
});

describe('a passkey', () => {
  const { key, privateKey } = makeKey('passkey');

  test('signs the statement as its challenge', () => {
    expect(verifyStatement(key, statement, signPasskey(privateKey))).toBe(true);
  });

  const wrong: [string, Asserted][] = [
    ['another challenge', { challengeOf: `${statement} ` }],
    ['another site', { origin: 'https://evil.example' }],
    ['a site whose name only ends alike', { origin: `https://evil${rpId}` }],
    ['the hash of another host', { host: 'evil.example' }],
    ['nobody present', { flags: 0x04 }],
    ['a registration', { type: 'webauthn.create' }],
  ];
  test.each(wrong)('is refused with %s', (_what, asserted) => {
    expect(verifyStatement(key, statement, signPasskey(privateKey, asserted))).toBe(false);
  });

  test('is refused when revoked, of another person, or taken for a device key', () => {
    const value = signPasskey(privateKey);
    const revoked = { ...key, revokedAt: registeredAt };
    expect(verifyStatement(revoked, statement, value)).toBe(false);
    expect(verifyStatement(makeKey('passkey').key, statement, value)).toBe(false);
    expect(verifyStatement({ ...key, kind: 'device' }, statement, value)).toBe(false);
    expect(verifyStatement(key, statement, signDevice(privateKey, statement))).toBe(false);
  });
});

test('only keys that are fit for signing can be registered', () => {
  const spki = (key: KeyObject) =>
    key.export({ format: 'der', type: 'spki' }).toString('base64url');
  const other = generateKeyPairSync('ec', { namedCurve: 'secp384r1' }).publicKey;
  const weak = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey;
  expect(readPublicKey(spki(other))).toBeNull();
  expect(readPublicKey(spki(weak))).toBeNull();
  expect(readPublicKey('AAAA')).toBeNull();
  expect(readPublicKey(makeKey('device').key.publicKey)).not.toBeNull();
});
