import type { Tx } from '../../db/client.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Viewer } from '../kernel/viewer.ts';
import { bookFor, releaseFor } from '../rooms/requests.ts';
import { placesOf } from '../sites/queries.ts';
import type { Status } from './contract.ts';
import { needRow } from './planning-store.ts';
import { preparationViewer } from './preparation-viewer.ts';
import { loadChair } from './store.ts';

/** A meeting that waits, or that will not be, holds nothing. */
const holdsNothing: readonly Status[] = ['postponed', 'cancelled', 'ended'];

interface Holding {
  tx: Tx;
  meetingId: string;
  viewer: Viewer;
}

/**
 * Books rooms, bridges and the chair for the meeting's time as it now stands, in place of what it
 * held before. Run after every change of time, places, chair or status. `rooms.taken` names what is
 * taken and by which meeting; by its unit only where the caller may not know that meeting (`named`: 1 or 0).
 */
export async function holdResources(context: Holding): Promise<Result<null, 'rooms.taken'>> {
  const { tx, meetingId, viewer } = context;
  const { startsAt, endsAt, status } = await needRow(tx, meetingId);
  if (holdsNothing.includes(status)) {
    await releaseFor(tx, meetingId);
    return ok(null);
  }
  const places = await placesOf(tx, meetingId);
  const idsOf = (isBridge: boolean) => [
    ...new Set(
      places.flatMap(({ siteRole, roomId }) =>
        roomId !== null && (siteRole === 'bridge') === isBridge ? [roomId] : [],
      ),
    ),
  ];
  const chairPersonId = await loadChair(tx, meetingId);
  const wanted = { roomIds: idsOf(false), bridgeIds: idsOf(true), chairPersonId };
  const booked = await bookFor(tx, { meetingId, startsAt, endsAt, ...wanted });
  if (booked.ok) return booked;
  const { meetingId: otherId, meeting, ...rest } = booked.params;
  const known = (await preparationViewer(tx, String(otherId), viewer)) !== null;
  const naming = known ? { named: 1, meeting: meeting ?? '' } : { named: 0, meeting: '' };
  return fail('rooms.taken', { ...rest, ...naming });
}
