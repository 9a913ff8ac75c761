import type { Tx } from '../../db/client.ts';
import { roomOf } from '../rooms/queries.ts';
import type { PlaceInput } from './planning-contract.ts';

/** Which of the rooms named are rooms and which are bridges; what is in no use is left out. */
export async function roomsFor(
  tx: Tx,
  places: readonly PlaceInput[],
): Promise<ReadonlyMap<string, 'room' | 'bridge'>> {
  const found = new Map<string, 'room' | 'bridge'>();
  for (const roomId of new Set(places.flatMap((place) => place.roomId ?? []))) {
    const room = await roomOf(tx, roomId);
    if (room && !room.archived) found.set(roomId, room.resource);
  }
  return found;
}
