import { and, asc, eq, ne, sql } from 'drizzle-orm';
import { catalogueTable } from '../../db/catalogue-table.ts';
import type { Tx } from '../../db/client.ts';
import { oneOf } from '../../db/one-of.ts';
import { duty, orgUnit, person, position } from '../../db/schema/organisation.ts';
import type { DutyKind, HeldDuty } from './contract.ts';
import { directory } from './store.ts';

/** Positions as a catalogue; slice `catalogues` keeps it as it keeps the others. */
export const positionTable = catalogueTable(position);

export async function countInPosition(tx: Tx, positionId: string): Promise<number> {
  const rows = await tx
    .select({ people: sql<number>`count(*)::int` })
    .from(person)
    .where(eq(person.positionId, positionId));
  return rows[0]?.people ?? 0;
}

export function loadDuties(tx: Tx): Promise<HeldDuty[]> {
  const people = directory(tx);
  return tx
    .select({
      ...{ personId: duty.personId, name: people.name, title: people.title },
      ...{ unitId: duty.unitId, unit: orgUnit.name, kind: duty.kind },
    })
    .from(duty)
    .innerJoin(people, eq(people.personId, duty.personId))
    .innerJoin(orgUnit, eq(orgUnit.id, duty.unitId))
    .orderBy(asc(orgUnit.rank), asc(orgUnit.name), asc(duty.kind), asc(people.name));
}

interface Duty {
  personId: string;
  unitId: string;
  kind: DutyKind;
}

export async function insertDuty(tx: Tx, row: Duty): Promise<void> {
  await tx.insert(duty).values(row).onConflictDoNothing();
}

export async function deleteDuty(tx: Tx, { personId, unitId, kind }: Duty): Promise<void> {
  await tx
    .delete(duty)
    .where(and(eq(duty.personId, personId), eq(duty.unitId, unitId), eq(duty.kind, kind)));
}

export interface Contact {
  email: string | null;
  phone: string | null;
}

export async function loadContacts(
  tx: Tx,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, Contact>> {
  const rows = await tx
    .select({ id: person.id, email: person.email, phone: person.phone })
    .from(person)
    .where(oneOf(person.id, personIds));
  return new Map(rows.map(({ id, ...contact }) => [id, contact]));
}

/** Whether somebody else is reached at this address. */
export async function isEmailTaken(tx: Tx, email: string, exceptId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: person.id })
    .from(person)
    .where(and(sql`lower(${person.email}) = lower(${email})`, ne(person.id, exceptId)));
  return rows.length > 0;
}

export async function saveContact(tx: Tx, personId: string, contact: Contact): Promise<void> {
  await tx.update(person).set(contact).where(eq(person.id, personId));
}
