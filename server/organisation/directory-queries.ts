import { defineAccountQuery, type Query } from '../kernel/define-command.ts';
import { ok } from '../kernel/result.ts';
import { maySeeOrganisation } from './access.ts';
import * as contract from './contract.ts';
import { loadCountedGroups, loadCountedUnits, searchPeople } from './directory-store.ts';
import { type UnitNode, unitTree } from './tree.ts';

const search = defineAccountQuery(contract.searchPeople, {
  access: maySeeOrganisation,
  run: async ({ tx }, filter) => ok(await searchPeople(tx, filter)),
});

/** Nodes in the order in which a tree is read, each with how deep it stands. */
function flatten(
  nodes: readonly UnitNode[],
  parentId: string | null,
  depth: number,
): (Pick<UnitNode, 'id' | 'name'> & { parentId: string | null; depth: number })[] {
  return nodes.flatMap(({ id, name, children }) => [
    { id, name, parentId, depth },
    ...flatten(children, id, depth + 1),
  ]);
}

const tree = defineAccountQuery(contract.tree, {
  access: maySeeOrganisation,
  async run({ tx }) {
    const units = await loadCountedUnits(tx);
    const people = new Map(units.map((unit) => [unit.id, unit.people]));
    const flat = flatten(unitTree(units), null, 0);
    return ok({ units: flat.map((unit) => ({ ...unit, people: people.get(unit.id) ?? 0 })) });
  },
});

const groups = defineAccountQuery(contract.groups, {
  access: maySeeOrganisation,
  run: async ({ tx }) => ok({ groups: await loadCountedGroups(tx) }),
});

export const directoryQueries: readonly Query[] = [search, tree, groups];
