import type { Tx } from '../../db/client.ts';
import { defineAccountQuery, type Query } from '../kernel/define-command.ts';
import { gather } from '../kernel/gather.ts';
import { ok } from '../kernel/result.ts';
import type { Viewer } from '../kernel/viewer.ts';
import { maySeeOwnAccount } from './access.ts';
import { type AccountView, whoAmI } from './contract.ts';
import { loadById, loadSessionFacts } from './store.ts';

export { isGuestAccount } from './store.ts';

interface SessionClaims {
  accountId: string;
  sessionVersion: number;
}

/** The account of a session; null where it was disabled, removed, or its password has changed since. */
export async function accountOfSession(
  tx: Tx,
  accountId: string,
  sessionVersion: number,
): Promise<AccountView | null> {
  const account = await loadById(tx, accountId);
  if (!account || account.disabled) return null;
  return account.view.sessionVersion === sessionVersion ? account.view : null;
}

/**
 * The person of a session, by the same rule; it is asked for with every request, so those that come
 * in together are looked up together.
 */
export function createSessionLookup(tx: Tx) {
  const { ask } = gather<SessionClaims, Viewer | null>({
    ...{ lanes: 2, most: 200, keysOf: () => [] },
    async work(claims) {
      const ids = [...new Set(claims.map(({ accountId }) => accountId))];
      const rows = await loadSessionFacts(tx, ids);
      const facts = new Map(rows.map((row) => [row.accountId, row]));
      return claims.map(({ accountId, sessionVersion }) => {
        const row = facts.get(accountId.toLowerCase());
        if (!row || row.disabledAt || row.sessionVersion !== sessionVersion) return null;
        return { accountId: row.accountId, personId: row.personId, systemAdmin: row.systemAdmin };
      });
    },
  });
  return ask;
}

const whoAmIQuery = defineAccountQuery(whoAmI, {
  access: maySeeOwnAccount,
  async run({ tx, viewer }) {
    const account = await loadById(tx, viewer.accountId);
    if (!account) throw new Error(`no account ${viewer.accountId}`);
    return ok(account.view);
  },
});

export const identityQueries: readonly Query[] = [whoAmIQuery];
