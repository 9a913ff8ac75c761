import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import { makeKey, type Sealed, seal, unseal } from './cipher.ts';
import { keepsNoMore } from './device.ts';

const dayMs = 86_400_000;
const databaseOf = (accountId: string) => `dien-hong-offline-${accountId}`;

/** When the server was last heard of, and how long it may be silent. */
interface Contact {
  at: number;
  keepDays: number;
}

interface Schema extends DBSchema {
  keys: { key: string; value: CryptoKey };
  /** Names hold ids only; everything else is sealed. */
  records: { key: string; value: Sealed };
  contact: { key: string; value: Contact };
}

/** What one account keeps on this device. */
export type Vault = Awaited<ReturnType<typeof openVault>>;

/** Names of records begin with what they are about. */
export const overdueKept = 'notes/';

/**
 * Opens what an account keeps here. Where the server has not been heard of for too long, everything
 * but one's own notes is erased first.
 */
export async function openVault(accountId: string, now = Date.now()) {
  const db = await openDB<Schema>(databaseOf(accountId), 1, {
    upgrade(made) {
      made.createObjectStore('keys');
      made.createObjectStore('records');
      made.createObjectStore('contact');
    },
    // Another window signs out: what it erases is not held back here.
    blocking: (_from, _to, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
  const key = await deviceKey(db);
  const expired = await eraseOverdue(db, now);
  return {
    accountId,
    /** True where everything had to be erased on opening. */
    expired,
    async read(name: string): Promise<Uint8Array<ArrayBuffer> | null> {
      const sealed = await db.get('records', name);
      return sealed ? unseal(key, name, sealed) : null;
    },
    async write(name: string, plain: Uint8Array<ArrayBuffer>): Promise<void> {
      await db.put('records', await seal(key, name, plain), name);
    },
    has: async (name: string) => (await db.getKey('records', name)) !== undefined,
    names: (prefix: string) => db.getAllKeys('records', below(prefix)),
    erase: (prefix: string) => db.delete('records', below(prefix)),
    async heard(keepDays: number, at = Date.now()): Promise<void> {
      await db.put('contact', { at, keepDays }, 'server');
    },
    close: () => db.close(),
  };
}

const below = (prefix: string) => IDBKeyRange.bound(prefix, `${prefix}\uffff`);

async function deviceKey(db: IDBPDatabase<Schema>): Promise<CryptoKey> {
  const known = await db.get('keys', 'device');
  if (known) return known;
  const made = await makeKey();
  const change = db.transaction('keys', 'readwrite');
  // Another window may have been faster; its key is the one that counts.
  const first = (await change.store.get('device')) ?? made;
  await change.store.put(first, 'device');
  await change.done;
  return first;
}

async function eraseOverdue(db: IDBPDatabase<Schema>, now: number): Promise<boolean> {
  const contact = await db.get('contact', 'server');
  if (!contact || now - contact.at <= contact.keepDays * dayMs) return false;
  const change = db.transaction('records', 'readwrite');
  for (const name of await change.store.getAllKeys()) {
    if (!name.startsWith(overdueKept)) await change.store.delete(name);
  }
  await change.done;
  return true;
}

/** Erases all that an account keeps here, its key with it. */
export async function eraseVault(accountId: string): Promise<void> {
  await deleteDB(databaseOf(accountId));
  keepsNoMore(accountId);
}
