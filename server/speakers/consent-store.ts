import { and, eq } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { microphoneConsent } from '../../db/schema/speakers.ts';

export async function hasConsented(tx: Tx, meetingId: string, personId: string): Promise<boolean> {
  const rows = await tx
    .select({ at: microphoneConsent.at })
    .from(microphoneConsent)
    .where(
      and(eq(microphoneConsent.meetingId, meetingId), eq(microphoneConsent.personId, personId)),
    );
  return rows.length > 0;
}

export async function saveConsent(
  tx: Tx,
  meetingId: string,
  personId: string,
  at: Date,
): Promise<void> {
  await tx.insert(microphoneConsent).values({ meetingId, personId, at }).onConflictDoNothing();
}
