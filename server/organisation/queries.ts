import type { Tx } from '../../db/client.ts';
import { loadPositions, loadUnitId, loadUnits } from './store.ts';
import { type UnitNode, unitTree } from './tree.ts';

export { directory, unitNames } from './store.ts';

/** The unit a person belongs to; null where there is no such person. */
export function unitOf(tx: Tx, personId: string): Promise<string | null> {
  return loadUnitId(tx, personId);
}

export async function unitsAsTree(tx: Tx): Promise<UnitNode[]> {
  return unitTree(await loadUnits(tx));
}

/** The catalogue of positions in its order. */
export function positions(tx: Tx): Promise<{ id: string; name: string; rank: number }[]> {
  return loadPositions(tx);
}
