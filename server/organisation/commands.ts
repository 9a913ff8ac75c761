import { type Command, defineAccountCommand } from '../kernel/define-command.ts';
import { fail, ok } from '../kernel/result.ts';
import { mayKeep } from './access.ts';
import { deleteDuty, insertDuty, isEmailTaken, saveContact } from './admin-store.ts';
import * as contract from './contract.ts';
import { hasUnit } from './directory-store.ts';
import { deleteGroup, isGroupNameTaken, loadGroup, lockGroups, saveGroup } from './group-store.ts';
import { peopleKnown } from './queries.ts';

const giveDuty = defineAccountCommand(contract.giveDuty, {
  access: mayKeep,
  async run({ tx }, held) {
    if (!(await peopleKnown(tx, [held.personId]))) return fail('organisation.unknown-person');
    if (!(await hasUnit(tx, held.unitId))) return fail('organisation.unknown-unit');
    await insertDuty(tx, held);
    return ok(null);
  },
});

const takeDuty = defineAccountCommand(contract.takeDuty, {
  access: mayKeep,
  async run({ tx }, held) {
    await deleteDuty(tx, held);
    return ok(null);
  },
});

const saveGroupCommand = defineAccountCommand(contract.saveGroup, {
  access: mayKeep,
  async run({ tx, newId }, { groupId, name, personIds }) {
    await lockGroups(tx);
    if (groupId !== null && !(await loadGroup(tx, groupId))) {
      return fail('organisation.unknown-group');
    }
    if (await isGroupNameTaken(tx, name, groupId)) return fail('organisation.group-name-taken');
    if (!(await peopleKnown(tx, personIds))) return fail('organisation.unknown-person');
    const id = groupId ?? newId();
    await saveGroup(tx, { id, name }, personIds);
    return ok({ groupId: id });
  },
});

const removeGroup = defineAccountCommand(contract.removeGroup, {
  access: mayKeep,
  async run({ tx }, { groupId }) {
    if (!(await loadGroup(tx, groupId))) return fail('organisation.unknown-group');
    await deleteGroup(tx, groupId);
    return ok(null);
  },
});

const saveContactCommand = defineAccountCommand(contract.saveContact, {
  access: mayKeep,
  async run({ tx }, { personId, email, phone }) {
    if (!(await peopleKnown(tx, [personId]))) return fail('organisation.unknown-person');
    if (email !== null && (await isEmailTaken(tx, email, personId))) {
      return fail('organisation.email-taken');
    }
    await saveContact(tx, personId, { email, phone });
    return ok(null);
  },
});

export const organisationCommands: readonly Command[] = [
  giveDuty,
  takeDuty,
  saveGroupCommand,
  removeGroup,
  saveContactCommand,
];
