import { randomBytes, randomUUID } from 'node:crypto';
import type { Database } from '../../db/client.ts';
import type { Clock } from '../kernel/clock.ts';
import type { PairingAnswer } from './contract.ts';
import { hashOfCredential } from './credential.ts';
import { insertPairing, loadWaiting } from './pairing-store.ts';
import { displayOf } from './queries.ts';
import { codeFrom, mostCodes, pairingMs } from './rules.ts';

/**
 * How screens come to be paired. A screen asks with a secret that only it holds (and its pages never
 * see); as long as nobody claimed its code, the secret is good for asking, and from then on for its
 * meeting. `fresh` is set where the screen has to keep another secret from now on.
 */
export function createPairing({ db, clock }: { db: Database; clock: Clock }) {
  const given = new Map<string, number[]>();

  const mayHaveCode = (address: string, now: number) => {
    for (const [known, times] of given) {
      if (times.every((at) => now - at >= pairingMs)) given.delete(known);
    }
    const recent = (given.get(address) ?? []).filter((at) => now - at < pairingMs);
    if (recent.length >= mostCodes) return false;
    given.set(address, [...recent, now]);
    return true;
  };

  return async (
    secret: string | null,
    address: string,
  ): Promise<{ answer: PairingAnswer; fresh: string | null } | 'too-many'> => {
    const now = clock.now();
    if (secret !== null) {
      const screen = await displayOf(db, secret, now);
      if (screen) {
        return { answer: { state: 'paired', meetingId: screen.meetingId }, fresh: null };
      }
      const waiting = await loadWaiting(db, hashOfCredential(secret), now);
      if (waiting) return { answer: waitingAnswer(waiting), fresh: null };
    }
    if (!mayHaveCode(address, now.getTime())) return 'too-many';
    const fresh = randomBytes(32).toString('base64url');
    const code = codeFrom(randomBytes(64));
    if (code === null) throw new Error('no code from 64 random bytes');
    const expiresAt = new Date(now.getTime() + pairingMs);
    const pairing = { id: randomUUID(), code, createdAt: now, expiresAt };
    await insertPairing(db, { ...pairing, secretHash: hashOfCredential(fresh) });
    return { answer: waitingAnswer(pairing), fresh };
  };
}

export type Pairing = ReturnType<typeof createPairing>;

function waitingAnswer({ code, expiresAt }: { code: string; expiresAt: Date }): PairingAnswer {
  return { state: 'waiting', code, expiresAt: expiresAt.toISOString() };
}
