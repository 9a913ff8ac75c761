import type { Tx } from '../../db/client.ts';
import { defineAccountQuery, type Query } from '../kernel/define-command.ts';
import { ok } from '../kernel/result.ts';
import { maySeeOwnAccount } from './access.ts';
import { type AccountView, whoAmI } from './contract.ts';
import { loadById } from './store.ts';

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

const whoAmIQuery = defineAccountQuery(whoAmI, {
  access: maySeeOwnAccount,
  async run({ tx, viewer }) {
    const account = await loadById(tx, viewer.accountId);
    if (!account) throw new Error(`no account ${viewer.accountId}`);
    return ok(account.view);
  },
});

export const identityQueries: readonly Query[] = [whoAmIQuery];
