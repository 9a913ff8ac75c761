import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { display } from '../../db/schema/displays.ts';
import { type DisplayLayout, type DisplayView, displayLayout } from './contract.ts';

type Row = typeof display.$inferSelect;

function toView({ id, name, siteId, layout, pairedAt }: Row): DisplayView {
  const shown = displayLayout.parse(layout);
  return { id, name, siteId, layout: shown, pairedAt: pairedAt.toISOString() };
}

/** The meeting's screens that were not revoked, in the order in which they came. */
export async function loadDisplays(tx: Tx, meetingId: string): Promise<DisplayView[]> {
  const rows = await tx
    .select()
    .from(display)
    .where(and(eq(display.meetingId, meetingId), isNull(display.revokedAt)))
    .orderBy(asc(display.pairedAt), asc(display.id));
  return rows.map(toView);
}

export async function loadDisplay(
  tx: Tx,
  meetingId: string,
  displayId: string,
): Promise<DisplayView | null> {
  const rows = await tx
    .select()
    .from(display)
    .where(
      and(eq(display.id, displayId), eq(display.meetingId, meetingId), isNull(display.revokedAt)),
    );
  return rows[0] ? toView(rows[0]) : null;
}

/** The screen with this credential, unless it was revoked. */
export async function loadByCredential(tx: Tx, credentialHash: string) {
  const rows = await tx
    .select()
    .from(display)
    .where(and(eq(display.credentialHash, credentialHash), isNull(display.revokedAt)));
  const [row] = rows;
  return row ? { ...toView(row), meetingId: row.meetingId } : null;
}

export async function insertDisplay(
  tx: Tx,
  screen: DisplayView & { meetingId: string; credentialHash: string; pairedBy: string },
): Promise<void> {
  await tx.insert(display).values({ ...screen, pairedAt: new Date(screen.pairedAt) });
}

export async function updateDisplay(
  tx: Tx,
  displayId: string,
  change: { name?: string; layout?: DisplayLayout },
): Promise<void> {
  await tx.update(display).set(change).where(eq(display.id, displayId));
}

export async function revokeDisplay(
  tx: Tx,
  displayId: string,
  by: { personId: string; now: Date },
): Promise<void> {
  await tx
    .update(display)
    .set({ revokedAt: by.now, revokedBy: by.personId })
    .where(eq(display.id, displayId));
  // Wakes every web process at the commit: whoever is connected as this screen is cut.
  await tx.execute(sql`select pg_notify('display_revoked', ${displayId})`);
}
