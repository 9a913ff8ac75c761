import { and, asc, eq, ne, sql } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { oneOf } from '../../db/one-of.ts';
import { person, personGroup, personGroupMember, position } from '../../db/schema/organisation.ts';
import type { FoundPerson } from './contract.ts';
import { directory } from './store.ts';

export async function loadGroup(
  tx: Tx,
  groupId: string,
): Promise<{ id: string; name: string } | null> {
  const rows = await tx.select().from(personGroup).where(eq(personGroup.id, groupId));
  return rows[0] ?? null;
}

export function loadMembers(tx: Tx, groupId: string): Promise<FoundPerson[]> {
  const people = directory(tx);
  return tx
    .select({
      ...{ personId: people.personId, name: people.name, title: people.title },
      ...{ unit: people.unit, unitId: people.unitId },
    })
    .from(personGroupMember)
    .innerJoin(people, eq(people.personId, personGroupMember.personId))
    .innerJoin(person, eq(person.id, personGroupMember.personId))
    .innerJoin(position, eq(position.id, person.positionId))
    .where(eq(personGroupMember.groupId, groupId))
    .orderBy(asc(position.rank), asc(person.name), asc(person.id));
}

/** Whether there is a group behind each of these ids. */
export async function hasGroups(tx: Tx, groupIds: readonly string[]): Promise<boolean> {
  const asked = [...new Set(groupIds)];
  const rows = await tx
    .select({ id: personGroup.id })
    .from(personGroup)
    .where(oneOf(personGroup.id, asked));
  return rows.length === asked.length;
}

/** Waits until nobody else is changing groups, until the transaction ends. */
export async function lockGroups(tx: Tx): Promise<void> {
  await tx.execute(sql`lock table ${personGroup} in share row exclusive mode`);
}

export async function isGroupNameTaken(
  tx: Tx,
  name: string,
  exceptId: string | null,
): Promise<boolean> {
  const rows = await tx
    .select({ id: personGroup.id })
    .from(personGroup)
    .where(
      and(
        sql`lower(${personGroup.name}) = lower(${name})`,
        exceptId === null ? undefined : ne(personGroup.id, exceptId),
      ),
    );
  return rows.length > 0;
}

export async function saveGroup(
  tx: Tx,
  group: { id: string; name: string },
  personIds: readonly string[],
): Promise<void> {
  await tx
    .insert(personGroup)
    .values(group)
    .onConflictDoUpdate({ target: personGroup.id, set: { name: group.name } });
  await tx.delete(personGroupMember).where(eq(personGroupMember.groupId, group.id));
  const rows = [...new Set(personIds)].map((personId) => ({ groupId: group.id, personId }));
  if (rows.length > 0) await tx.insert(personGroupMember).values(rows);
}

export async function deleteGroup(tx: Tx, groupId: string): Promise<void> {
  await tx.delete(personGroup).where(eq(personGroup.id, groupId));
}
