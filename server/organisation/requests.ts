import type { Tx } from '../../db/client.ts';
import { insertPerson, outsideUnit, positionNamed } from './outside-store.ts';

/** The catalogue of positions, for the slice that keeps all catalogues. */
export { positionTable } from './admin-store.ts';

/** Somebody from outside the organisation: a person of a unit that is marked as outside. */
export async function addOutsider(
  tx: Tx,
  outsider: { name: string; title: string; organisation: string; email: string | null },
  newId: () => string,
): Promise<string> {
  const unitId = await outsideUnit(tx, outsider.organisation, newId);
  const positionId = await positionNamed(tx, outsider.title, newId);
  const id = newId();
  const { name, email } = outsider;
  await insertPerson(tx, { id, name, email, unitId, positionId });
  return id;
}
