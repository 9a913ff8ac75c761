import type { Tx } from '../../db/client.ts';
import { defineAccountQuery, type Query } from '../kernel/define-command.ts';
import { ok } from '../kernel/result.ts';
import { mayKeepKeys } from './access.ts';
import { myKeys, type VoterKey } from './contract.ts';
import { keyPrint } from './signatures.ts';
import { loadKeys, loadKeysById } from './store.ts';

export {
  /** Whether a key made a signature over a statement; pure. */
  verifyStatement,
  /** The same for one that was made at a moment, by a key that may have been revoked since. */
  verifyStatementAt,
} from './signatures.ts';

/** All keys these people ever registered, for checking signatures and for evidence. */
export function keysOf(tx: Tx, personIds: readonly string[]): Promise<VoterKey[]> {
  return loadKeys(tx, personIds);
}

/** Keys by their ids; whoever asks checks whose they are. */
export async function keysById(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, VoterKey>> {
  const keys = await loadKeysById(tx, [...new Set(ids)]);
  return new Map(keys.map((key) => [key.id, key]));
}

const mine = defineAccountQuery(myKeys, {
  access: mayKeepKeys,
  async run({ tx, viewer }) {
    const keys = await loadKeys(tx, [viewer.personId]);
    return ok({
      keys: keys.map(({ publicKey, personId: _person, algorithm: _algorithm, ...key }) => ({
        ...key,
        print: keyPrint(publicKey),
      })),
    });
  },
});

export const voterKeyQueries: readonly Query[] = [mine];
