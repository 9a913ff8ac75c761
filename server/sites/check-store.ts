import { and, desc, eq } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { siteCheck } from '../../db/schema/sites.ts';
import { checkResults, type SiteCheckView } from './check-contract.ts';

type CheckRow = typeof siteCheck.$inferSelect;

function toView({ meetingId: _meetingId, ...row }: CheckRow): SiteCheckView {
  return {
    ...row,
    results: checkResults.parse(row.results),
    at: row.at.toISOString(),
    signedOffAt: row.signedOffAt?.toISOString() ?? null,
  };
}

/** The newest first. */
export async function loadChecks(tx: Tx, meetingId: string): Promise<SiteCheckView[]> {
  const rows = await tx
    .select()
    .from(siteCheck)
    .where(eq(siteCheck.meetingId, meetingId))
    .orderBy(desc(siteCheck.at), desc(siteCheck.id));
  return rows.map(toView);
}

export async function loadCheck(
  tx: Tx,
  meetingId: string,
  checkId: string,
): Promise<SiteCheckView | null> {
  const [row] = await tx
    .select()
    .from(siteCheck)
    .where(and(eq(siteCheck.meetingId, meetingId), eq(siteCheck.id, checkId)));
  return row ? toView(row) : null;
}

export async function addCheck(
  tx: Tx,
  meetingId: string,
  check: Omit<SiteCheckView, 'at' | 'signedOffBy' | 'signedOffAt'> & { at: Date },
): Promise<void> {
  await tx.insert(siteCheck).values({ ...check, meetingId });
}

export async function saveSignature(
  tx: Tx,
  checkId: string,
  signature: { by: string; at: Date },
): Promise<void> {
  await tx
    .update(siteCheck)
    .set({ signedOffBy: signature.by, signedOffAt: signature.at })
    .where(eq(siteCheck.id, checkId));
}
