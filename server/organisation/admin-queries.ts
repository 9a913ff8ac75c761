import { defineAccountQuery, type Query } from '../kernel/define-command.ts';
import { fail, ok } from '../kernel/result.ts';
import { mayKeep, maySeeOrganisation } from './access.ts';
import { loadContacts, loadDuties } from './admin-store.ts';
import * as contract from './contract.ts';
import { searchPeople } from './directory-store.ts';
import { loadGroup, loadMembers } from './group-store.ts';

const duties = defineAccountQuery(contract.listDuties, {
  access: mayKeep,
  run: async ({ tx }) => ok({ duties: await loadDuties(tx) }),
});

const members = defineAccountQuery(contract.groupMembers, {
  access: maySeeOrganisation,
  async run({ tx }, { groupId }) {
    const group = await loadGroup(tx, groupId);
    if (!group) return fail('organisation.unknown-group');
    return ok({ ...group, members: await loadMembers(tx, groupId) });
  },
});

const contacts = defineAccountQuery(contract.listContacts, {
  access: mayKeep,
  async run({ tx }, filter) {
    const { items, ...rest } = await searchPeople(tx, filter);
    const personIds = items.map(({ personId }) => personId);
    const known = await loadContacts(tx, personIds);
    const none = { email: null, phone: null };
    return ok({
      ...rest,
      items: items.map((item) => ({ ...item, ...(known.get(item.personId) ?? none) })),
    });
  },
});

export const adminQueries: readonly Query[] = [duties, members, contacts];
