import type { TokenKey } from '../../server/secretballots/contract.ts';
import { canonicalJson } from '../_keys/canonical.ts';
import type { Signature } from '../_keys/sign-statement.ts';
import type { Answer } from '../_sync/requests.ts';
import { blindToken, keyThumbprint, unblind } from './token.ts';
import type { OwnToken, TokenStore } from './token-store.ts';

type DrawAnswer = Answer<'secretballots.draw'>;
type Refused = Extract<DrawAnswer, { ok: false }>;

export interface Drawing {
  meetingId: string;
  voteId: string;
  personId: string;
  key: TokenKey;
  store: TokenStore;
  /** By the device key; null where this browser cannot sign. */
  sign(statement: string): Promise<Signature | null>;
  ask(blinded: string, request: Signature): Promise<DrawAnswer>;
}

export type Drawn =
  | { ok: true; token: OwnToken }
  | Refused
  /** `other-key`: the vote's key is another one than this device drew for. */
  | { ok: false; code: 'cannot-sign' | 'other-key' | 'wrong-signature' };

/**
 * The token of this device for one vote. What is blinded is kept before it is sent, and the very same
 * is sent again after a break, so that a lost answer loses no ballot.
 */
export async function drawToken(drawing: Drawing): Promise<Drawn> {
  const { store, voteId, key } = drawing;
  const keyPrint = await keyThumbprint(key);
  const known = await store.read(voteId);
  if (known && known.keyPrint !== keyPrint) return { ok: false, code: 'other-key' };
  if (known?.signature) return { ok: true, token: known };
  const token = known ?? (await prepare(drawing, keyPrint));
  if (!token) return { ok: false, code: 'cannot-sign' };
  const answer = await drawing.ask(token.blinded, token.request);
  if (!answer.ok) return answer;
  try {
    const signature = await unblind(key, token, answer.value.blindSignature);
    // What the two sides could be linked with is needed no more.
    const signed = { ...token, inverse: '', signature };
    await store.write(signed);
    return { ok: true, token: signed };
  } catch {
    return { ok: false, code: 'wrong-signature' };
  }
}

async function prepare(drawing: Drawing, keyPrint: string): Promise<OwnToken | null> {
  const { meetingId, personId, voteId, key, store } = drawing;
  const blinded = await blindToken(key);
  const request = await drawing.sign(
    canonicalJson({
      ...{ blinded: blinded.blinded, key: keyPrint, meetingId, personId, voteId },
      version: 1,
    }),
  );
  if (!request) return null;
  const nothingYet = { signature: null, content: null, inBox: false };
  return store.keepFirst({ ...blinded, voteId, keyPrint, request, ...nothingYet });
}
