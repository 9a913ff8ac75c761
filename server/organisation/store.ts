import { asc, eq, sql } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { orgUnit, person, position } from '../../db/schema/organisation.ts';
import type { UnitRow } from './tree.ts';

/** People with unit and position in words, as a subquery which other slices join by `personId`. */
export function directory(tx: Tx) {
  return tx
    .select({
      personId: sql<string>`${person.id}`.as('directory_person_id'),
      name: sql<string>`${person.name}`.as('directory_name'),
      title: sql<string>`${position.name}`.as('directory_title'),
      unit: sql<string>`${orgUnit.name}`.as('directory_unit'),
      unitId: sql<string>`${person.unitId}`.as('directory_unit_id'),
    })
    .from(person)
    .innerJoin(orgUnit, eq(orgUnit.id, person.unitId))
    .innerJoin(position, eq(position.id, person.positionId))
    .as('directory');
}

/** Units by id, as a subquery to join. */
export function unitNames(tx: Tx) {
  return tx
    .select({
      unitId: sql<string>`${orgUnit.id}`.as('named_unit_id'),
      unitName: sql<string>`${orgUnit.name}`.as('named_unit_name'),
    })
    .from(orgUnit)
    .as('named_unit');
}

export async function loadUnitId(tx: Tx, personId: string): Promise<string | null> {
  const rows = await tx
    .select({ unitId: person.unitId })
    .from(person)
    .where(eq(person.id, personId));
  return rows[0]?.unitId ?? null;
}

export function loadUnits(tx: Tx): Promise<UnitRow[]> {
  return tx.select().from(orgUnit).orderBy(asc(orgUnit.rank), asc(orgUnit.name));
}

export function loadPositions(tx: Tx): Promise<{ id: string; name: string; rank: number }[]> {
  return tx.select().from(position).orderBy(asc(position.rank), asc(position.name));
}
