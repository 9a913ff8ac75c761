import { sql } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import type { NewEvent } from '../kernel/define-event.ts';
import { happened } from '../kernel/define-event.ts';
import { meetingPrepared, type PreparedSection } from './contract.ts';

/** Where people of a meeting sit; whether they may is decided by slice `sites`. */
export { saveSeats as seatPeople } from './seats-store.ts';

/**
 * Puts into the log that a part of the meeting was prepared anew, and has whoever is connected load
 * the meeting again. For changes that no event of their own carries to the screens.
 */
export async function prepared(
  context: { tx: Tx; meetingId: string; append(...events: NewEvent[]): void },
  section: PreparedSection,
  what: string,
): Promise<void> {
  context.append(happened(meetingPrepared, { section, what }));
  await context.tx.execute(sql`select pg_notify('meeting_reset', ${context.meetingId})`);
}
