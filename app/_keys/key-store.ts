import { type DBSchema, openDB } from 'idb';

/** A passkey that was added on this device and signs here from then on. */
export interface OwnPasskey {
  keyId: string;
  credentialId: string;
  rpId: string;
}

/** This device's key of one person. The private half cannot be read out by any script. */
export interface OwnKey {
  pair: CryptoKeyPair;
  /** SubjectPublicKeyInfo in base64url. */
  publicKey: string;
  /** As the server knows it; null until it does. */
  keyId: string | null;
  passkey: OwnPasskey | null;
}

export interface KeyStore {
  read(): Promise<OwnKey | null>;
  write(key: OwnKey): Promise<void>;
  erase(): Promise<void>;
}

interface Schema extends DBSchema {
  keys: { key: string; value: OwnKey };
}

const name = 'own';

/** Each person who signs in here has a key of their own. */
export async function openKeyStore(personId: string): Promise<KeyStore> {
  const db = await openDB<Schema>(`dien-hong-keys-${personId}`, 1, {
    upgrade: (made) => void made.createObjectStore('keys'),
  });
  return {
    read: async () => (await db.get('keys', name)) ?? null,
    write: async (key) => void (await db.put('keys', key, name)),
    erase: () => db.delete('keys', name),
  };
}

/** Keeps nothing beyond its own life, as tests need it. */
export function memoryKeyStore(): KeyStore {
  let kept: OwnKey | null = null;
  return {
    read: async () => kept,
    write: async (key) => {
      kept = key;
    },
    erase: async () => {
      kept = null;
    },
  };
}
