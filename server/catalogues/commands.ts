import type { Tx } from '../../db/client.ts';
import { type Command, defineAccountCommand } from '../kernel/define-command.ts';
import { fail, ok } from '../kernel/result.ts';
import { hasGroups } from '../organisation/queries.ts';
import { invitationTextFault } from '../papers/queries.ts';
import { mayKeep } from './access.ts';
import * as contract from './contract.ts';
import { kept } from './kept.ts';
import { newCode } from './rules.ts';
import { loadCodes } from './store.ts';

type Naming = { catalogue: contract.CatalogueName; id: string | null; name: string };

/** Whether an entry may have this name; holds the catalogue until the transaction ends. */
async function nameable(tx: Tx, { catalogue, id, name }: Naming) {
  const { table } = kept[catalogue];
  await table.lock(tx);
  if (id !== null && !(await table.find(tx, id))) return fail('catalogues.unknown-entry');
  if (await table.isNameTaken(tx, name, id)) return fail('catalogues.name-taken', { name });
  return ok(null);
}

async function columnsOf(
  tx: Tx,
  { catalogue, id, name, symbol }: Naming & { symbol: string },
): Promise<Record<string, unknown>> {
  if (catalogue === 'positions') return { name };
  if (catalogue !== 'document-types') return { name, symbol };
  return id === null
    ? { name, symbol, code: newCode(name, await loadCodes(tx)) }
    : { name, symbol };
}

const saveEntry = defineAccountCommand(contract.saveEntry, {
  access: mayKeep,
  async run({ tx, newId }, input) {
    const named = await nameable(tx, input);
    if (!named.ok) return named;
    const id = input.id ?? newId();
    const { table } = kept[input.catalogue];
    const columns = await columnsOf(tx, input);
    if (input.id === null) await table.insert(tx, id, columns);
    else await table.update(tx, id, columns);
    return ok({ id });
  },
});

const saveMeetingType = defineAccountCommand(contract.saveMeetingType, {
  access: mayKeep,
  async run({ tx, newId }, { id: known, name, councilStyle, template }) {
    const named = await nameable(tx, { catalogue: 'meeting-types', id: known, name });
    if (!named.ok) return named;
    const groupIds = template.people.map(({ groupId }) => groupId);
    if (!(await hasGroups(tx, groupIds))) return fail('catalogues.unknown-group');
    const fault = invitationTextFault(template.invitationText);
    if (fault) return fail('catalogues.bad-invitation-text', fault);
    const id = known ?? newId();
    const { table } = kept['meeting-types'];
    const columns = { name, council_style: councilStyle, template: JSON.stringify(template) };
    if (known === null) await table.insert(tx, id, columns);
    else await table.update(tx, id, columns);
    return ok({ id });
  },
});

const archiveEntry = defineAccountCommand(contract.archiveEntry, {
  access: mayKeep,
  async run({ tx, now }, { catalogue, id, archived }) {
    const { table } = kept[catalogue];
    if (!(await table.find(tx, id))) return fail('catalogues.unknown-entry');
    await table.archive(tx, id, archived ? now : null);
    return ok(null);
  },
});

const removeEntry = defineAccountCommand(contract.removeEntry, {
  access: mayKeep,
  async run({ tx }, { catalogue, id }) {
    const { table, uses } = kept[catalogue];
    await table.lock(tx);
    if (!(await table.find(tx, id))) return fail('catalogues.unknown-entry');
    const use = await uses(tx, id);
    if (use.count > 0) return fail('catalogues.in-use', use);
    await table.remove(tx, id);
    return ok(null);
  },
});

const orderEntries = defineAccountCommand(contract.orderEntries, {
  access: mayKeep,
  async run({ tx }, { catalogue, ids }) {
    await kept[catalogue].table.order(tx, ids);
    return ok(null);
  },
});

export const cataloguesCommands: readonly Command[] = [
  saveEntry,
  saveMeetingType,
  archiveEntry,
  removeEntry,
  orderEntries,
];
