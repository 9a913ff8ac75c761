import { runQuery, sendCommand } from '../_sync/requests.ts';
import { deviceName } from '../(room)/_join/device-name.ts';
import { ensureKey, signWith } from './device-key.ts';
import { type KeyStore, type OwnKey, openKeyStore } from './key-store.ts';

export interface Signature {
  keyId: string;
  value: string;
}

/** Only pages of a secure address have what is needed; elsewhere ballots are taken unsigned. */
export const signingWorks = () =>
  typeof crypto !== 'undefined' && crypto.subtle !== undefined && typeof indexedDB !== 'undefined';

const stores = new Map<string, Promise<KeyStore>>();

export function keyStoreOf(personId: string): Promise<KeyStore> {
  const opened = stores.get(personId) ?? openKeyStore(personId);
  stores.set(personId, opened);
  opened.catch(() => stores.delete(personId));
  return opened;
}

async function alone<Value>(personId: string, work: () => Promise<Value>): Promise<Value> {
  // Two windows of one person make one key.
  if (!navigator.locks) return work();
  return navigator.locks.request(`dien-hong-keys-${personId}`, work);
}

/** This device's key of whoever is signed in, registered if it was not; null where there can be none. */
export async function ownKey(personId: string): Promise<OwnKey | null> {
  if (!signingWorks()) return null;
  try {
    const store = await keyStoreOf(personId);
    const named = deviceName(navigator.userAgent);
    return await alone(personId, () =>
      ensureKey(store, (publicKey) =>
        sendCommand('voterkeys.register-device', { publicKey, deviceName: named }),
      ),
    );
  } catch {
    // A browser that keeps nothing, in a private window for instance.
    return null;
  }
}

/**
 * Signs canonical JSON. `preferred` takes the passkey that was added on this device, which asks the
 * person; `quietly` takes the device key. Null where this browser cannot sign.
 */
export async function signStatement(
  personId: string,
  statement: string,
  how: 'preferred' | 'quietly' = 'preferred',
): Promise<Signature | null> {
  const key = await ownKey(personId);
  if (!key?.keyId) return null;
  if (how === 'preferred' && key.passkey) {
    const { signWithPasskey } = await import('./passkey.ts');
    const { keyId } = key.passkey;
    try {
      return { keyId, value: await signWithPasskey(key.passkey, statement) };
    } catch {
      // Refused or gone: the vote must not hang on it.
    }
  }
  return { keyId: key.keyId, value: await signWith(key, statement) };
}

/**
 * On entering a meeting: this device's key is there and the server still takes it. One that was
 * revoked from elsewhere gives way to a new one, which its owner sees in the list of keys.
 */
export async function readyKey(personId: string): Promise<void> {
  const key = await ownKey(personId);
  if (!key) return;
  const answer = await runQuery('voterkeys.mine', {});
  if (!answer.ok) return;
  const inUse = new Set(
    answer.value.keys.flatMap(({ id, revokedAt }) => (revokedAt === null ? [id] : [])),
  );
  const store = await keyStoreOf(personId);
  if (key.keyId && !inUse.has(key.keyId)) {
    await store.erase();
    await ownKey(personId);
  } else if (key.passkey && !inUse.has(key.passkey.keyId)) {
    await store.write({ ...key, passkey: null });
  }
}
