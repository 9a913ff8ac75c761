import { and, asc, eq } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { site } from '../../db/schema/sites.ts';
import { type SeatingPlan, seatingPlan } from '../rooms/contract.ts';
import type { SiteView } from './contract.ts';

export interface SiteWithPlan extends SiteView {
  roomId: string | null;
  plan: SeatingPlan | null;
}

export async function loadSitesWithPlans(tx: Tx, meetingId: string): Promise<SiteWithPlan[]> {
  const rows = await tx
    .select()
    .from(site)
    .where(eq(site.meetingId, meetingId))
    .orderBy(asc(site.rank), asc(site.code));
  return rows.map(({ id, code, name, siteRole, seats, roomId, seatingPlan: drawn }) => ({
    ...{ id, code, name, siteRole, seats, roomId },
    plan: seatingPlan.nullable().parse(drawn),
  }));
}

export async function savePlan(
  tx: Tx,
  meetingId: string,
  siteId: string,
  plan: SeatingPlan,
): Promise<void> {
  await tx
    .update(site)
    .set({ seatingPlan: plan })
    .where(and(eq(site.id, siteId), eq(site.meetingId, meetingId)));
}
