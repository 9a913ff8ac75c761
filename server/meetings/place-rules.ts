import { fail, ok, type Result } from '../kernel/result.ts';
import type { PlaceInput } from './planning-contract.ts';

/** One hall at most; what is in a room of the catalogue is a room, a bridge is a bridge. */
export function decidePlaces(
  places: readonly PlaceInput[],
  resourceOf: ReadonlyMap<string, 'room' | 'bridge'>,
): Result<null, 'meetings.two-hosts' | 'meetings.unknown-room'> {
  if (places.filter(({ siteRole }) => siteRole === 'host').length > 1) {
    return fail('meetings.two-hosts');
  }
  const fits = ({ siteRole, roomId }: PlaceInput) =>
    roomId === null || resourceOf.get(roomId) === (siteRole === 'bridge' ? 'bridge' : 'room');
  return places.every(fits) ? ok(null) : fail('meetings.unknown-room');
}
