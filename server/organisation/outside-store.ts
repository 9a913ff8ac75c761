import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { orgUnit, person, position } from '../../db/schema/organisation.ts';

/** Behind every position of the organisation itself. */
const lastRank = 9_000;

/** The unit of this name outside the organisation; made where there is none. */
export async function outsideUnit(tx: Tx, name: string, newId: () => string): Promise<string> {
  const rows = await tx
    .select({ id: orgUnit.id })
    .from(orgUnit)
    .where(
      and(eq(orgUnit.outside, true), sql`fold_accents(${orgUnit.name}) = fold_accents(${name})`),
    );
  if (rows[0]) return rows[0].id;
  const id = newId();
  await tx.insert(orgUnit).values({ id, name, outside: true, rank: lastRank });
  return id;
}

/** The position of this name; made where there is none. */
export async function positionNamed(tx: Tx, name: string, newId: () => string): Promise<string> {
  await tx
    .insert(position)
    .values({ id: newId(), name, rank: lastRank })
    .onConflictDoNothing({ target: position.name });
  const rows = await tx.select({ id: position.id }).from(position).where(eq(position.name, name));
  const id = rows[0]?.id;
  if (!id) throw new Error('a position was neither there nor made');
  return id;
}

export async function insertPerson(tx: Tx, values: typeof person.$inferInsert): Promise<void> {
  await tx.insert(person).values(values);
}

/** Somebody of the organisation with this mail address. */
export async function ownPersonWithEmail(
  tx: Tx,
  email: string,
): Promise<{ personId: string; name: string } | null> {
  const rows = await tx
    .select({ personId: person.id, name: person.name })
    .from(person)
    .innerJoin(orgUnit, eq(orgUnit.id, person.unitId))
    .where(and(eq(orgUnit.outside, false), sql`lower(${person.email}) = ${email.toLowerCase()}`));
  return rows[0] ?? null;
}
