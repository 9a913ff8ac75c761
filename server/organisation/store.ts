import { and, asc, eq, sql } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { oneOf } from '../../db/one-of.ts';
import { duty, orgUnit, person, position } from '../../db/schema/organisation.ts';
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

export type DutyKind = (typeof duty.$inferSelect)['kind'];

/** What a person does for a unit: a duty holds for the unit it was given for and all below it. */
export async function loadDutiesAt(
  tx: Tx,
  personId: string,
  unitId: string,
): Promise<ReadonlySet<DutyKind>> {
  const rows = await tx
    .selectDistinct({ kind: duty.kind })
    .from(duty)
    .where(
      sql`${duty.personId} = ${personId} and ${duty.unitId} in (
        with recursive above(id, parent_id) as (
          select u.id, u.parent_id from org_unit u where u.id = ${unitId}
          union all
          select u.id, u.parent_id from org_unit u join above on u.id = above.parent_id
        ) select id from above)`,
    );
  return new Set(rows.map(({ kind }) => kind));
}

/** The units, with all below them, for which a person has a duty. */
export async function loadUnitsOfDuty(tx: Tx, personId: string, kind: DutyKind): Promise<string[]> {
  const found = await tx.execute<{ id: string }>(sql`
    with recursive below(id) as (
      select ${duty.unitId} from ${duty}
      where ${duty.personId} = ${personId} and ${duty.kind} = ${kind}
      union
      select u.id from org_unit u join below on u.parent_id = below.id
    ) select id from below`);
  return found.rows.map(({ id }) => id);
}

export function loadUnits(tx: Tx): Promise<UnitRow[]> {
  return tx.select().from(orgUnit).orderBy(asc(orgUnit.rank), asc(orgUnit.name));
}

export interface NamedUnit {
  unitId: string;
  name: string;
  /** Chữ viết tắt in symbols: SKHCN; may be empty. */
  symbol: string;
}

/** Units of the organisation itself, these or all, by name. */
export function loadOwnUnits(tx: Tx, unitIds: readonly string[] | null): Promise<NamedUnit[]> {
  return tx
    .select({ unitId: orgUnit.id, name: orgUnit.name, symbol: orgUnit.symbol })
    .from(orgUnit)
    .where(and(eq(orgUnit.outside, false), unitIds ? oneOf(orgUnit.id, unitIds) : undefined))
    .orderBy(asc(orgUnit.rank), asc(orgUnit.name));
}

export function loadPositions(tx: Tx): Promise<{ id: string; name: string; rank: number }[]> {
  return tx.select().from(position).orderBy(asc(position.rank), asc(position.name));
}

/** Somebody to whom a letter is written. */
export interface Addressee {
  personId: string;
  name: string;
  title: string;
  unit: string;
  unitId: string;
  email: string | null;
}

export async function loadAddressees(
  tx: Tx,
  personIds: readonly string[],
): Promise<Map<string, Addressee>> {
  const people = directory(tx);
  const rows = await tx
    .select({
      ...{ personId: people.personId, name: people.name, title: people.title },
      ...{ unit: people.unit, unitId: people.unitId, email: person.email },
    })
    .from(people)
    .innerJoin(person, eq(person.id, people.personId))
    .where(oneOf(person.id, personIds));
  return new Map(rows.map((row) => [row.personId, row]));
}

/** People of a unit and of those below it whose name contains these words, accents or not. */
export function findInUnit(
  tx: Tx,
  unitId: string,
  text: string,
  limit: number,
): Promise<{ personId: string; name: string; title: string; unit: string }[]> {
  const people = directory(tx);
  return tx
    .select({
      personId: people.personId,
      name: people.name,
      title: people.title,
      unit: people.unit,
    })
    .from(people)
    .where(
      sql`fold_accents(${people.name}) like '%' || fold_accents(${text}) || '%' and ${people.unitId} in (
        with recursive below(id) as (
          select ${unitId}::uuid
          union
          select u.id from org_unit u join below on u.parent_id = below.id
        ) select id from below)`,
    )
    .orderBy(asc(people.name), asc(people.personId))
    .limit(limit);
}
