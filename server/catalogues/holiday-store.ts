import { asc, eq } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { holiday } from '../../db/schema/catalogues.ts';
import type { HolidayView } from './holiday-contract.ts';

/** In the order of the days. */
export async function loadHolidays(tx: Tx): Promise<HolidayView[]> {
  return tx.select().from(holiday).orderBy(asc(holiday.day));
}

export async function loadHolidayDays(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await tx.select({ day: holiday.day }).from(holiday);
  return new Set(rows.map(({ day }) => day));
}

export async function isHoliday(tx: Tx, day: string): Promise<boolean> {
  return (await tx.select().from(holiday).where(eq(holiday.day, day))).length > 0;
}

/** A day that is there already gets the new name. */
export async function upsertHoliday(tx: Tx, row: HolidayView): Promise<void> {
  const { name } = row;
  await tx.insert(holiday).values(row).onConflictDoUpdate({ target: holiday.day, set: { name } });
}

export async function deleteHoliday(tx: Tx, day: string): Promise<void> {
  await tx.delete(holiday).where(eq(holiday.day, day));
}
