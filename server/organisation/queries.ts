import type { Tx } from '../../db/client.ts';
import { countPeople } from './directory-store.ts';
import {
  type DutyKind,
  loadDutiesAt,
  loadPositions,
  loadUnitId,
  loadUnits,
  loadUnitsOfDuty,
} from './store.ts';
import { type UnitNode, unitTree } from './tree.ts';

export {
  /** How many people have a position. */
  countInPosition as peopleInPosition,
} from './admin-store.ts';
export {
  /** Whether there is such a unit in the organisation. */
  hasUnit as isUnit,
  /** These people, those of these units and groups, each once; nobody from outside. */
  loadGathered as gatherPeople,
  /** People of the organisation with what a list of names is compared with. */
  loadKnownPeople as knownPeople,
} from './directory-store.ts';
/** Whether there is a group behind each of these ids. */
export { hasGroups } from './group-store.ts';
/** What stands at the head of a unit's official papers. */
export { loadLetterhead as letterheadOf } from './letterhead-store.ts';
export {
  /** Somebody of the organisation with this mail address. */
  ownPersonWithEmail,
} from './outside-store.ts';
export {
  type Addressee,
  directory,
  /** People of a unit and those below it, by words of their names. */
  findInUnit as peopleInUnit,
  /** Names, positions, units and mail addresses of these people, by person. */
  loadAddressees as addresseesOf,
  /** Units of the organisation itself, these or all, by name. */
  loadOwnUnits as ownUnits,
  unitNames,
} from './store.ts';
export {
  /** Name and symbol of a unit; null where there is none. */
  loadUnitFacts as unitFacts,
  /** These units with their names, in their order. */
  loadUnitNames as unitsByIds,
} from './unit-store.ts';

/** Whether there is somebody behind each of these ids. */
export async function peopleKnown(tx: Tx, personIds: readonly string[]): Promise<boolean> {
  const asked = [...new Set(personIds)];
  return asked.length === 0 || (await countPeople(tx, asked)) === asked.length;
}

/** The unit a person belongs to; null where there is no such person. */
export function unitOf(tx: Tx, personId: string): Promise<string | null> {
  return loadUnitId(tx, personId);
}

/** What a person does for a unit: duties given for it or for one above it. */
export function dutiesAt(tx: Tx, personId: string, unitId: string): Promise<ReadonlySet<DutyKind>> {
  return loadDutiesAt(tx, personId, unitId);
}

/** Units for which a person has this duty, those below included. */
export function unitsOfDuty(tx: Tx, personId: string, kind: DutyKind): Promise<string[]> {
  return loadUnitsOfDuty(tx, personId, kind);
}

export async function unitsAsTree(tx: Tx): Promise<UnitNode[]> {
  return unitTree(await loadUnits(tx));
}

/** The catalogue of positions in its order. */
export function positions(tx: Tx): Promise<{ id: string; name: string; rank: number }[]> {
  return loadPositions(tx);
}
