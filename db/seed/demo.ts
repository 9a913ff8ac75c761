import { eq, sql } from 'drizzle-orm';
import type { StoredFile } from '../../server/files/file-store.ts';
import { enqueueEffect } from '../../server/kernel/effects.ts';
import { lockMeeting } from '../../server/kernel/event-log.ts';
import { applyGrants } from '../../server/media/requests.ts';
import type { Database, Tx } from '../client.ts';
import { installation } from '../schema/kernel.ts';
import { meeting } from '../schema/meetings.ts';
import type { DemoAccount } from './demo-accounts.ts';
import { writeLog } from './demo-log.ts';
import { insertMeeting } from './demo-meeting-rows.ts';
import { insertPeople } from './demo-organisation-rows.ts';
import { restorePreparation, seatSites } from './demo-preparation-rows.ts';
import { removeMeeting } from './demo-removal.ts';
import { demoMoments, meetingId } from './demo-rows.ts';

/** The row of `installation` which says that this database carries the demo. */
const demoFlag = 'demo';

/** The row which says that the demo has what meetings are prepared with; older ones had not. */
const preparationFlag = 'demo-preparation';

export interface DemoContent {
  now: Date;
  /** The stored PDFs by the name of the paper. */
  papers: ReadonlyMap<string, StoredFile>;
}

export async function hasDemo(tx: Tx): Promise<boolean> {
  const rows = await tx.select().from(installation).where(eq(installation.key, demoFlag));
  return rows.length > 0;
}

/** Loads the demo into an empty database, in one transaction. */
export async function loadDemo(
  db: Database,
  { now, papers, accounts }: DemoContent & { accounts: readonly DemoAccount[] },
): Promise<void> {
  await db.transaction(async (tx) => {
    await insertPeople(tx, accounts);
    await restorePreparation(tx);
    await tx.insert(installation).values({ key: preparationFlag, value: meetingId });
    await startMeeting(tx, { now, papers });
    await tx.insert(installation).values({ key: demoFlag, value: meetingId });
  });
}

/**
 * Puts the demo meeting back to its beginning: in session at item 3 at `now`. Accounts keep their
 * passwords. Throws where the database does not carry the demo.
 */
export async function resetDemo(db: Database, content: DemoContent): Promise<void> {
  await db.transaction(async (tx) => {
    if (!(await hasDemo(tx))) throw new Error('this database does not carry the demo');
    // Whoever is in the middle of a command finishes first.
    await lockMeeting(tx, meetingId);
    await removeMeeting(tx, meetingId);
    await restorePreparation(tx);
    await startMeeting(tx, content);
    await enqueueEffect(tx, applyGrants(meetingId));
    await tx.execute(sql`select pg_notify('meeting_reset', ${meetingId})`);
  });
}

/** Brings a demo that was loaded by an older release up to this one; the meeting goes on as it is. */
export async function completeDemo(db: Database): Promise<void> {
  await db.transaction(async (tx) => {
    const rows = await tx.select().from(installation).where(eq(installation.key, preparationFlag));
    if (rows.length > 0) return;
    await restorePreparation(tx);
    await seatSites(tx);
    await tx.insert(installation).values({ key: preparationFlag, value: meetingId });
  });
}

/** When the demo meeting is to end according to its plan; null where there is none. */
export async function plannedEnd(tx: Tx): Promise<Date | null> {
  const rows = await tx
    .select({ endsAt: meeting.endsAt })
    .from(meeting)
    .where(eq(meeting.id, meetingId));
  return rows[0]?.endsAt ?? null;
}

async function startMeeting(tx: Tx, { now, papers }: DemoContent): Promise<void> {
  const moments = demoMoments(now);
  await insertMeeting(tx, moments, papers);
  await writeLog(tx, moments);
}
