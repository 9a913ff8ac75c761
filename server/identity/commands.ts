import {
  type AccountContext,
  type Command,
  defineAccountCommand,
  definePublicCommand,
} from '../kernel/define-command.ts';
import { ok } from '../kernel/result.ts';
import { mayChangeOwnPassword } from './access.ts';
import * as contract from './contract.ts';
import { hashPassword, verifyNobody, verifyPassword } from './password.ts';
import { normaliseLogin, retryAfterSeconds } from './rules.ts';
import {
  loadById,
  loadByLogin,
  recentFailures,
  type StoredAccount,
  saveAttempt,
  savePassword,
  takeTurn,
} from './store.ts';

type Asking = Pick<AccountContext, 'tx' | 'now' | 'newId' | 'origin'>;

type Check =
  | { right: true; account: StoredAccount }
  | {
      right: false;
      code: 'identity.wrong-credentials' | 'identity.too-many-attempts';
      retryAfterSeconds: number;
    };

/** Checks a password, throttled by account and address; every check that is made is recorded. */
async function checkPassword(context: Asking, login: string, password: string): Promise<Check> {
  const { tx, now, origin } = context;
  const by = { login, address: origin.address };
  const wait = (await takeTurn(tx, login))
    ? retryAfterSeconds(await recentFailures(tx, by, now), now)
    : 1;
  if (wait > 0) {
    return { right: false, code: 'identity.too-many-attempts', retryAfterSeconds: wait };
  }
  const account = await loadByLogin(tx, login);
  const matches = account?.passwordHash
    ? await verifyPassword(account.passwordHash, password)
    : await verifyNobody(password);
  const right = account && !account.disabled && matches ? account : null;
  await saveAttempt(tx, { ...by, id: context.newId(), succeeded: right !== null, at: now });
  if (right) return { right: true, account: right };
  const after = retryAfterSeconds(await recentFailures(tx, by, now), now);
  return { right: false, code: 'identity.wrong-credentials', retryAfterSeconds: after };
}

const signIn = definePublicCommand(contract.signIn, async (context, { login, password }) => {
  const check = await checkPassword(context, normaliseLogin(login), password);
  if (check.right) return ok({ signedIn: true, account: check.account.view });
  return ok({ signedIn: false, code: check.code, retryAfterSeconds: check.retryAfterSeconds });
});

const changePassword = defineAccountCommand(contract.changePassword, {
  access: mayChangeOwnPassword,
  async run(context, { current, next }) {
    const { tx, viewer } = context;
    const own = await loadById(tx, viewer.accountId);
    if (!own) throw new Error(`no account ${viewer.accountId}`);
    const check = await checkPassword(context, own.view.login, current);
    if (!check.right) {
      return ok({ changed: false, code: check.code, retryAfterSeconds: check.retryAfterSeconds });
    }
    if (await verifyPassword(check.account.passwordHash, next)) {
      return ok({ changed: false, code: 'identity.same-password', retryAfterSeconds: 0 });
    }
    const sessionVersion = await savePassword(tx, viewer.accountId, await hashPassword(next));
    return ok({ changed: true, sessionVersion });
  },
});

export const identityCommands: readonly Command[] = [signIn, changePassword];
