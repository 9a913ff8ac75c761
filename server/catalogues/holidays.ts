import {
  type Command,
  defineAccountCommand,
  defineAccountQuery,
  type Query,
} from '../kernel/define-command.ts';
import { fail, ok } from '../kernel/result.ts';
import { mayKeep, mayRead } from './access.ts';
import * as contract from './holiday-contract.ts';
import { deleteHoliday, isHoliday, loadHolidays, upsertHoliday } from './holiday-store.ts';

const list = defineAccountQuery(contract.listHolidays, {
  access: mayRead,
  run: async ({ tx }) => ok({ holidays: await loadHolidays(tx) }),
});

const save = defineAccountCommand(contract.saveHoliday, {
  access: mayKeep,
  async run({ tx }, holiday) {
    await upsertHoliday(tx, holiday);
    return ok(null);
  },
});

const remove = defineAccountCommand(contract.removeHoliday, {
  access: mayKeep,
  async run({ tx }, { day }) {
    if (!(await isHoliday(tx, day))) return fail('catalogues.unknown-entry');
    await deleteHoliday(tx, day);
    return ok(null);
  },
});

export const holidayCommands: readonly Command[] = [save, remove];
export const holidayQueries: readonly Query[] = [list];
