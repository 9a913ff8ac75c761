import type { Tx } from '../../db/client.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { bookedMeeting } from '../meetings/queries.ts';
import { addresseesOf } from '../organisation/queries.ts';
import {
  type BookingRow,
  findInTheWay,
  holdResources,
  loadRoom,
  type NewBooking,
  replaceBookings,
} from './store.ts';

export interface BookingRequest {
  meetingId: string;
  startsAt: Date;
  endsAt: Date;
  roomIds: readonly string[];
  bridgeIds: readonly string[];
  chairPersonId: string | null;
}

/**
 * Books what a meeting needs for its time, in place of all that it had. `rooms.taken` names what is
 * not free (`kind`: room, bridge, chair; `name`) and who has it (`meetingId`, `meeting` its title,
 * `unit` its host, `startsAt` and `endsAt` in milliseconds); nothing has been changed then. Where
 * the one who asks may not know that meeting, the caller sets `named` to 0 and empties `meeting`:
 * the sentence is then about "another meeting of the unit".
 */
export async function bookFor(
  tx: Tx,
  request: BookingRequest,
): Promise<Result<null, 'rooms.taken'>> {
  const rows = bookingsOf(request);
  const resourceIds = rows.map(({ resourceId }) => resourceId);
  await holdResources(tx, resourceIds);
  const inTheWay = await findInTheWay(tx, resourceIds, request, request.meetingId);
  if (inTheWay) return fail('rooms.taken', await described(tx, inTheWay));
  await replaceBookings(tx, request.meetingId, rows);
  return ok(null);
}

/** Gives back all that the meeting had booked. */
export async function releaseFor(tx: Tx, meetingId: string): Promise<void> {
  await replaceBookings(tx, meetingId, []);
}

function bookingsOf(request: BookingRequest): NewBooking[] {
  const { meetingId, startsAt, endsAt, roomIds, bridgeIds, chairPersonId } = request;
  const kinds = new Map<string, NewBooking['kind']>();
  for (const id of roomIds) kinds.set(id, 'room');
  for (const id of bridgeIds) kinds.set(id, 'bridge');
  if (chairPersonId !== null) kinds.set(chairPersonId, 'chair');
  return [...kinds].map(([resourceId, kind]) => ({
    ...{ meetingId, kind, resourceId, startsAt, endsAt },
  }));
}

async function described(tx: Tx, { kind, resourceId, meetingId, startsAt, endsAt }: BookingRow) {
  const meeting = await bookedMeeting(tx, meetingId);
  const name =
    kind === 'chair'
      ? (await addresseesOf(tx, [resourceId])).get(resourceId)?.name
      : (await loadRoom(tx, resourceId))?.name;
  return {
    ...{ kind, name: name ?? '', meetingId },
    ...{ named: 1, meeting: meeting?.title ?? '', unit: meeting?.unit ?? '' },
    ...{ startsAt: startsAt.getTime(), endsAt: endsAt.getTime() },
  };
}
