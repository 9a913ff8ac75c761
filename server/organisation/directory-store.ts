import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { oneOf } from '../../db/one-of.ts';
import {
  orgUnit,
  person,
  personGroup,
  personGroupMember,
  position,
} from '../../db/schema/organisation.ts';

export const pageSize = 20;

/** A unit and all below it. */
function within(unitId: string): SQL {
  return sql`${person.unitId} in (
    with recursive below(id) as (
      select ${unitId}::uuid
      union
      select u.id from org_unit u join below on u.parent_id = below.id
    ) select id from below)`;
}

/** Every word stands in the name, position or unit, with accents or without. */
function contains(text: string): SQL[] {
  const words = text.split(/\s+/).filter(Boolean);
  return words.map(
    (word) =>
      sql`strpos(fold_accents(${person.name} || ' ' || ${position.name} || ' ' || ${orgUnit.name}),
        fold_accents(${word})) > 0`,
  );
}

const columns = {
  personId: person.id,
  name: person.name,
  title: position.name,
  unit: orgUnit.name,
  unitId: person.unitId,
};

export interface FoundPerson {
  personId: string;
  name: string;
  title: string;
  unit: string;
  unitId: string;
}

/** People of the organisation, those in higher positions first; nobody from outside. */
export async function searchPeople(
  tx: Tx,
  filter: { text: string; unitId: string | null; page: number },
): Promise<{ items: FoundPerson[]; total: number; pageSize: number }> {
  const where = and(
    eq(orgUnit.outside, false),
    filter.unitId ? within(filter.unitId) : undefined,
    ...contains(filter.text),
  );
  const rows = await tx
    .select({ ...columns, total: sql<number>`(count(*) over ())::int` })
    .from(person)
    .innerJoin(orgUnit, eq(orgUnit.id, person.unitId))
    .innerJoin(position, eq(position.id, person.positionId))
    .where(where)
    .orderBy(asc(position.rank), asc(person.name), asc(person.id))
    .limit(pageSize)
    .offset((filter.page - 1) * pageSize);
  const items = rows.map(({ total: _total, ...found }) => found);
  return { items, total: rows[0]?.total ?? 0, pageSize };
}

/** People of the organisation with what a list of names is compared with. */
export function loadKnownPeople(tx: Tx): Promise<(FoundPerson & { email: string | null })[]> {
  return tx
    .select({ ...columns, email: person.email })
    .from(person)
    .innerJoin(orgUnit, eq(orgUnit.id, person.unitId))
    .innerJoin(position, eq(position.id, person.positionId))
    .where(eq(orgUnit.outside, false));
}

export interface CountedUnit {
  id: string;
  name: string;
  parentId: string | null;
  rank: number;
  /** Who belongs to this very unit. */
  people: number;
}

/** The units of the organisation, each with how many belong to it. */
export function loadCountedUnits(tx: Tx): Promise<CountedUnit[]> {
  const { id, name, parentId, rank } = orgUnit;
  return tx
    .select({ id, name, parentId, rank, people: sql<number>`count(${person.id})::int` })
    .from(orgUnit)
    .leftJoin(person, eq(person.unitId, orgUnit.id))
    .where(eq(orgUnit.outside, false))
    .groupBy(orgUnit.id)
    .orderBy(asc(rank), asc(name));
}

export function loadCountedGroups(tx: Tx): Promise<{ id: string; name: string; people: number }[]> {
  return tx
    .select({
      id: personGroup.id,
      name: personGroup.name,
      people: sql<number>`count(${personGroupMember.personId})::int`,
    })
    .from(personGroup)
    .leftJoin(personGroupMember, eq(personGroupMember.groupId, personGroup.id))
    .groupBy(personGroup.id)
    .orderBy(asc(personGroup.name));
}

/**
 * These people, everybody of these units and below, and everybody of these groups; each once, in
 * the order of positions. Nobody from outside.
 */
export async function loadGathered(
  tx: Tx,
  asked: {
    personIds: readonly string[];
    unitIds: readonly string[];
    groupIds: readonly string[];
  },
): Promise<FoundPerson[]> {
  const ids = (values: readonly string[]) => sql`${sql.param([...values])}::uuid[]`;
  return tx
    .select(columns)
    .from(person)
    .innerJoin(orgUnit, eq(orgUnit.id, person.unitId))
    .innerJoin(position, eq(position.id, person.positionId))
    .where(
      and(
        eq(orgUnit.outside, false),
        sql`(${person.id} = any(${ids(asked.personIds)})
          or ${person.id} in (select member.person_id from person_group_member member
            where member.group_id = any(${ids(asked.groupIds)}))
          or ${person.unitId} in (
            with recursive below(id) as (
              select unnest(${ids(asked.unitIds)})
              union
              select u.id from org_unit u join below on u.parent_id = below.id
            ) select id from below))`,
      ),
    )
    .orderBy(asc(position.rank), asc(person.name), asc(person.id));
}

export async function countPeople(tx: Tx, personIds: readonly string[]): Promise<number> {
  const rows = await tx
    .select({ people: sql<number>`count(*)::int` })
    .from(person)
    .where(oneOf(person.id, personIds));
  return rows[0]?.people ?? 0;
}

export async function hasUnit(tx: Tx, unitId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: orgUnit.id })
    .from(orgUnit)
    .where(and(eq(orgUnit.id, unitId), eq(orgUnit.outside, false)));
  return rows.length > 0;
}
