import { asc, eq } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { oneOf } from '../../db/one-of.ts';
import { orgUnit } from '../../db/schema/organisation.ts';

export async function loadUnitFacts(
  tx: Tx,
  unitId: string,
): Promise<{ name: string; symbol: string } | null> {
  const rows = await tx
    .select({ name: orgUnit.name, symbol: orgUnit.symbol })
    .from(orgUnit)
    .where(eq(orgUnit.id, unitId));
  return rows[0] ?? null;
}

/** These units with their names, in their order. */
export function loadUnitNames(
  tx: Tx,
  unitIds: readonly string[],
): Promise<{ id: string; name: string }[]> {
  return tx
    .select({ id: orgUnit.id, name: orgUnit.name })
    .from(orgUnit)
    .where(oneOf(orgUnit.id, unitIds))
    .orderBy(asc(orgUnit.rank), asc(orgUnit.name));
}
