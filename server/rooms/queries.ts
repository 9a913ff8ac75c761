import type { Tx } from '../../db/client.ts';
import { defineAccountQuery, type Query } from '../kernel/define-command.ts';
import { fail, ok } from '../kernel/result.ts';
import { mayList } from './access.ts';
import type { RoomView, SeatingPlan } from './contract.ts';
import * as contract from './contract.ts';
import { loadMeetingsIn, loadPlan, loadRoom, loadRooms, loadTaken } from './store.ts';

/** A room or bridge, also one that is not used any more; null where there is none. */
export function roomOf(tx: Tx, roomId: string): Promise<RoomView | null> {
  return loadRoom(tx, roomId);
}

/** The seating plan of a room; null where none has been drawn. */
export function planOfRoom(tx: Tx, roomId: string): Promise<SeatingPlan | null> {
  return loadPlan(tx, roomId);
}

/** Meetings that have this room booked at some time of a period, the earliest first. */
export function meetingsInRoom(
  tx: Tx,
  roomId: string,
  period: { startsAt: Date; endsAt: Date },
): Promise<string[]> {
  return loadMeetingsIn(tx, roomId, period);
}

const listRooms = defineAccountQuery(contract.listRooms, {
  access: mayList,
  async run({ tx }, { archived, at }) {
    const rooms = await loadRooms(tx, archived);
    const period = at && { startsAt: new Date(at.startsAt), endsAt: new Date(at.endsAt) };
    const taken = period ? await loadTaken(tx, period, at.exceptMeetingId) : new Set<string>();
    return ok({ rooms: rooms.map((room) => ({ ...room, taken: taken.has(room.id) })) });
  },
});

const roomPlan = defineAccountQuery(contract.roomPlan, {
  access: mayList,
  async run({ tx }, { roomId }) {
    const room = await loadRoom(tx, roomId);
    if (!room) return fail('rooms.unknown-room');
    return ok({ room, plan: await loadPlan(tx, roomId) });
  },
});

export const roomsQueries: readonly Query[] = [listRooms, roomPlan];
