import { and, eq, gt } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { oneOf } from '../../db/one-of.ts';
import { checkInFailure, checkInPin, checkInSetting } from '../../db/schema/attendance.ts';
import type { CheckInMethod } from './contract.ts';

export interface CheckInSetting {
  method: CheckInMethod;
  /** Key of the codes on the screens; null as long as none was ever needed. */
  secret: string | null;
}

/** How people check in; by a tap where nothing was said. */
export async function loadSetting(tx: Tx, meetingId: string): Promise<CheckInSetting> {
  const { method, secret } = checkInSetting;
  const rows = await tx
    .select({ method, secret })
    .from(checkInSetting)
    .where(eq(checkInSetting.meetingId, meetingId));
  return rows[0] ?? { method: 'tap', secret: null };
}

export async function loadMethod(tx: Tx, meetingId: string): Promise<CheckInMethod> {
  return (await loadSetting(tx, meetingId)).method;
}

/** Changes the method; the secret of a meeting, once there is one, stays. */
export async function saveSetting(
  tx: Tx,
  meetingId: string,
  { method, secret }: { method: CheckInMethod; secret: string },
): Promise<void> {
  await tx
    .insert(checkInSetting)
    .values({ meetingId, method, secret })
    .onConflictDoUpdate({ target: checkInSetting.meetingId, set: { method } });
}

export interface SitePin {
  siteId: string;
  pin: string;
}

export function loadPins(tx: Tx, meetingId: string): Promise<SitePin[]> {
  const { siteId, pin } = checkInPin;
  return tx.select({ siteId, pin }).from(checkInPin).where(eq(checkInPin.meetingId, meetingId));
}

export async function savePins(
  tx: Tx,
  meetingId: string,
  pins: readonly SitePin[],
  since: Date,
): Promise<void> {
  for (const { siteId, pin } of pins) {
    await tx
      .insert(checkInPin)
      .values({ meetingId, siteId, pin, since })
      .onConflictDoUpdate({
        target: [checkInPin.meetingId, checkInPin.siteId],
        set: { pin, since },
      });
  }
}

/** When each of these people gave a wrong code, since a moment. */
export async function failuresSince(
  tx: Tx,
  meetingId: string,
  personIds: readonly string[],
  since: Date,
): Promise<ReadonlyMap<string, Date[]>> {
  const { personId, at } = checkInFailure;
  const rows = await tx
    .select({ personId, at })
    .from(checkInFailure)
    .where(and(eq(checkInFailure.meetingId, meetingId), oneOf(personId, personIds), gt(at, since)));
  const byPerson = new Map<string, Date[]>();
  for (const row of rows) {
    byPerson.set(row.personId, [...(byPerson.get(row.personId) ?? []), row.at]);
  }
  return byPerson;
}

export async function addFailures(
  tx: Tx,
  meetingId: string,
  personIds: readonly string[],
  at: Date,
): Promise<void> {
  if (personIds.length === 0) return;
  await tx
    .insert(checkInFailure)
    .values(personIds.map((personId) => ({ meetingId, personId, at })));
}
