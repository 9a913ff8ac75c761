import { eq } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { checkInSetting } from '../../db/schema/attendance.ts';
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
