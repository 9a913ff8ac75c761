import type { Tx } from '../../db/client.ts';
import { calendarOwner } from '../identity/queries.ts';
import { calendarFeed } from './calendar-entry.ts';
import { loadFeed } from './calendar-store.ts';
import { seekerOf } from './overview-queries.ts';

/** Meetings that were over earlier than this are left out. */
const pastMs = 180 * 86_400_000;

/** The calendar behind a secret address; null where there is none, or none any more. */
export async function personalCalendar(
  tx: Tx,
  secret: string,
  product: { now: Date; publicUrl: string },
): Promise<string | null> {
  const viewer = await calendarOwner(tx, secret);
  if (!viewer) return null;
  const since = new Date(product.now.getTime() - pastMs);
  const entries = await loadFeed(tx, await seekerOf(tx, viewer), since);
  return calendarFeed(
    'Diên Hồng',
    entries.map(({ id, status, summary, chair, hostUnit, ...entry }) => ({
      ...entry,
      meetingId: id,
      description: [hostUnit, chair, summary].filter(Boolean).join('\n'),
      url: `${product.publicUrl}/meetings/${id}`,
      stamp: product.now,
      cancelled: status === 'cancelled' || status === 'postponed',
    })),
  );
}
