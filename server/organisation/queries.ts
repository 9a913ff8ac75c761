import type { Tx } from '../../db/client.ts';
import {
  type DutyKind,
  loadDutiesAt,
  loadHoldersOfDuty,
  loadPositions,
  loadUnitId,
  loadUnits,
  loadUnitsOfDuty,
} from './store.ts';
import { type UnitNode, unitTree } from './tree.ts';

export {
  type Addressee,
  directory,
  /** People of a unit and those below it, by words of their names. */
  findInUnit as peopleInUnit,
  /** Names, positions, units and mail addresses of these people, by person. */
  loadAddressees as addresseesOf,
  unitNames,
} from './store.ts';

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

/** People who hold this duty for a unit. */
export function holdersOfDuty(tx: Tx, unitId: string, kind: DutyKind): Promise<string[]> {
  return loadHoldersOfDuty(tx, unitId, kind);
}

export async function unitsAsTree(tx: Tx): Promise<UnitNode[]> {
  return unitTree(await loadUnits(tx));
}

/** The catalogue of positions in its order. */
export function positions(tx: Tx): Promise<{ id: string; name: string; rank: number }[]> {
  return loadPositions(tx);
}
