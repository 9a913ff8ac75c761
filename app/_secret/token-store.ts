import { type DBSchema, openDB } from 'idb';
import type { BallotContent } from '../../server/voting/contract.ts';
import type { Signature } from '../_keys/sign-statement.ts';
import type { BlindedToken } from './token.ts';

/** What this device alone knows of a secret vote. A lost device is a lost ballot. */
export interface OwnToken extends BlindedToken {
  voteId: string;
  /** Thumbprint of the key it was blinded for. */
  keyPrint: string;
  request: Signature;
  /** Unblinded; null until the server has signed. */
  signature: string | null;
  /** What was cast last; null before. */
  content: BallotContent | null;
  /** Whether the box has said that it has this very content. */
  inBox: boolean;
}

export interface TokenStore {
  read(voteId: string): Promise<OwnToken | null>;
  /** Keeps the first token of a vote; of two windows both go on with the same one. */
  keepFirst(token: OwnToken): Promise<OwnToken>;
  write(token: OwnToken): Promise<void>;
}

interface Schema extends DBSchema {
  tokens: { key: string; value: OwnToken };
}

export async function openTokenStore(personId: string): Promise<TokenStore> {
  const db = await openDB<Schema>(`dien-hong-secret-${personId}`, 1, {
    upgrade: (made) => void made.createObjectStore('tokens', { keyPath: 'voteId' }),
  });
  return {
    read: async (voteId) => (await db.get('tokens', voteId)) ?? null,
    async keepFirst(token) {
      const change = db.transaction('tokens', 'readwrite', { durability: 'strict' });
      const first = (await change.store.get(token.voteId)) ?? token;
      await change.store.put(first);
      await change.done;
      return first;
    },
    // Told as stored only when it is: the token must outlast a crash of the browser.
    async write(token) {
      const change = db.transaction('tokens', 'readwrite', { durability: 'strict' });
      await change.store.put(token);
      await change.done;
    },
  };
}

/** Keeps nothing beyond its own life, as tests need it. */
export function memoryTokenStore(): TokenStore {
  const kept = new Map<string, OwnToken>();
  return {
    read: async (voteId) => kept.get(voteId) ?? null,
    async keepFirst(token) {
      const first = kept.get(token.voteId) ?? token;
      kept.set(token.voteId, first);
      return first;
    },
    write: async (token) => void kept.set(token.voteId, token),
  };
}
