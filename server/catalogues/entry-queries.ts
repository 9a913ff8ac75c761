import { defineAccountQuery, type Query } from '../kernel/define-command.ts';
import { ok } from '../kernel/result.ts';
import { mayRead } from './access.ts';
import * as contract from './contract.ts';
import { entriesOf } from './kept.ts';
import { loadMeetingTypes } from './store.ts';

const listEntries = defineAccountQuery(contract.listEntries, {
  access: mayRead,
  run: async ({ tx }, { catalogue, archived }) =>
    ok({ entries: await entriesOf[catalogue](tx, archived) }),
});

const listMeetingTypes = defineAccountQuery(contract.listMeetingTypes, {
  access: mayRead,
  run: async ({ tx }, { archived }) => ok({ types: await loadMeetingTypes(tx, archived) }),
});

export const cataloguesQueries: readonly Query[] = [listEntries, listMeetingTypes];
