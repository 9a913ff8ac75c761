import { toBase64url, utf8 } from './base64url.ts';
import type { KeyStore, OwnKey } from './key-store.ts';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };

type RegisterAnswer = { ok: true; value: { keyId: string } } | { ok: false; code: string };
export type Register = (publicKey: string) => Promise<RegisterAnswer>;

async function makeKey(): Promise<OwnKey> {
  const pair = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
  const spki = await crypto.subtle.exportKey('spki', pair.publicKey);
  return { pair, publicKey: toBase64url(new Uint8Array(spki)), keyId: null, passkey: null };
}

/**
 * This device's key, made and registered where there is none yet. One that the server knows no more
 * gives way to a new one. Null where the server cannot be reached or wants none of this person.
 */
export async function ensureKey(store: KeyStore, register: Register): Promise<OwnKey | null> {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const known = await store.read();
    if (known?.keyId) return known;
    const key = known ?? (await makeKey());
    // Kept before it is registered: a key that only the server knows would sign nothing.
    if (!known) await store.write(key);
    const answer = await register(key.publicKey);
    if (answer.ok) {
      const registered = { ...key, keyId: answer.value.keyId };
      await store.write(registered);
      return registered;
    }
    if (answer.code !== 'voterkeys.key-taken') return null;
    await store.erase();
  }
  return null;
}

/** ECDSA with SHA-256 over the statement's UTF-8; r and s of 32 bytes each, in base64url. */
export async function signWith({ pair }: OwnKey, statement: string): Promise<string> {
  const signature = await crypto.subtle.sign(
    { name: 'ECDSA', hash: 'SHA-256' },
    pair.privateKey,
    utf8(statement),
  );
  return toBase64url(new Uint8Array(signature));
}
