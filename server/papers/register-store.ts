import { and, asc, count, desc, eq, sql } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { oneOf } from '../../db/one-of.ts';
import { numberRegister, officialPaper, registeredNumber } from '../../db/schema/papers.ts';
import { directory } from '../organisation/queries.ts';

export interface RegisterKey {
  unitId: string;
  kind: string;
  year: number;
}

const ofRegister = ({ unitId, kind, year }: RegisterKey) =>
  and(
    eq(numberRegister.unitId, unitId),
    eq(numberRegister.kind, kind),
    eq(numberRegister.year, year),
  );

const inRegister = ({ unitId, kind, year }: RegisterKey) =>
  and(
    eq(registeredNumber.unitId, unitId),
    eq(registeredNumber.kind, kind),
    eq(registeredNumber.year, year),
  );

const target = [numberRegister.unitId, numberRegister.kind, numberRegister.year];

/** The next number. The row stays locked until the transaction ends; undone, the number is free. */
export async function countUp(tx: Tx, key: RegisterKey): Promise<number> {
  const rows = await tx
    .insert(numberRegister)
    .values({ ...key, lastNumber: 1 })
    .onConflictDoUpdate({ target, set: { lastNumber: sql`${numberRegister.lastNumber} + 1` } })
    .returning({ lastNumber: numberRegister.lastNumber });
  const [row] = rows;
  if (!row) throw new Error('the register gave no number');
  return row.lastNumber;
}

export async function saveNumber(
  tx: Tx,
  entry: typeof registeredNumber.$inferInsert,
): Promise<void> {
  await tx.insert(registeredNumber).values(entry);
}

/** Locks the register, which is begun where there is none, and says whether it has numbers. */
export async function lockRegister(tx: Tx, key: RegisterKey): Promise<{ used: boolean }> {
  await tx
    .insert(numberRegister)
    .values({ ...key, lastNumber: 0 })
    .onConflictDoUpdate({ target, set: { lastNumber: sql`${numberRegister.lastNumber}` } });
  return { used: (await countEntries(tx, key)) > 0 };
}

export async function setLastNumber(tx: Tx, key: RegisterKey, lastNumber: number): Promise<void> {
  await tx.update(numberRegister).set({ lastNumber }).where(ofRegister(key));
}

export async function lastNumberOf(tx: Tx, key: RegisterKey): Promise<number> {
  const rows = await tx
    .select({ lastNumber: numberRegister.lastNumber })
    .from(numberRegister)
    .where(ofRegister(key));
  return rows[0]?.lastNumber ?? 0;
}

export async function countEntries(tx: Tx, key: RegisterKey): Promise<number> {
  const rows = await tx.select({ total: count() }).from(registeredNumber).where(inRegister(key));
  return rows[0]?.total ?? 0;
}

/** Numbers of one register, the highest first. */
export function loadEntries(tx: Tx, key: RegisterKey, range: { offset: number; limit: number }) {
  const people = directory(tx);
  return tx
    .select({
      number: registeredNumber.number,
      docNumber: registeredNumber.docNumber,
      subject: registeredNumber.subject,
      at: registeredNumber.at,
      by: people.name,
      paper: officialPaper.state,
    })
    .from(registeredNumber)
    .innerJoin(people, eq(people.personId, registeredNumber.byPersonId))
    .leftJoin(officialPaper, eq(officialPaper.id, registeredNumber.paperId))
    .where(inRegister(key))
    .orderBy(desc(registeredNumber.number))
    .limit(range.limit)
    .offset(range.offset);
}

/** Registers of these units, or all. */
export function loadRegisters(tx: Tx, unitIds: readonly string[] | null) {
  return tx
    .select()
    .from(numberRegister)
    .where(unitIds ? oneOf(numberRegister.unitId, unitIds) : undefined)
    .orderBy(desc(numberRegister.year), asc(numberRegister.kind));
}
