import { eq } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { agendaItem } from '../../db/schema/agenda.ts';

/** The whole agenda of a meeting that is deleted. */
export async function removeAgenda(tx: Tx, meetingId: string): Promise<void> {
  await tx.delete(agendaItem).where(eq(agendaItem.meetingId, meetingId));
}
