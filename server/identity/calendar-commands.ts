import { randomBytes } from 'node:crypto';
import {
  type Command,
  defineAccountCommand,
  defineAccountQuery,
  type Query,
} from '../kernel/define-command.ts';
import { ok } from '../kernel/result.ts';
import { maySeeOwnAccount } from './access.ts';
import * as contract from './calendar-contract.ts';
import { loadMadeAt, removeCalendarAddress, saveCalendarAddress } from './calendar-store.ts';
import { hashOfLink } from './requests.ts';

const makeAddress = defineAccountCommand(contract.makeCalendarAddress, {
  access: maySeeOwnAccount,
  async run({ tx, now, viewer }) {
    const secret = randomBytes(24).toString('base64url');
    const { accountId } = viewer;
    await saveCalendarAddress(tx, { accountId, secretHash: hashOfLink(secret), madeAt: now });
    return ok({ path: `/calendar/${secret}.ics` });
  },
});

const removeAddress = defineAccountCommand(contract.removeCalendarAddress, {
  access: maySeeOwnAccount,
  async run({ tx, viewer }) {
    await removeCalendarAddress(tx, viewer.accountId);
    return ok(null);
  },
});

const address = defineAccountQuery(contract.calendarAddress, {
  access: maySeeOwnAccount,
  async run({ tx, viewer }) {
    const madeAt = await loadMadeAt(tx, viewer.accountId);
    return ok({ madeAt: madeAt?.toISOString() ?? null });
  },
});

export const calendarCommands: readonly Command[] = [makeAddress, removeAddress];
export const calendarQueries: readonly Query[] = [address];
