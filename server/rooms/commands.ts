import type { Tx } from '../../db/client.ts';
import { type Command, defineAccountCommand } from '../kernel/define-command.ts';
import { fail, ok } from '../kernel/result.ts';
import { meetingsWithRoom } from '../sites/queries.ts';
import { mayKeep } from './access.ts';
import * as contract from './contract.ts';
import { decidePlan, decideSeatsFit } from './rules.ts';
import * as store from './store.ts';

/** Held by whoever gives a room a name, so that two rooms never get the same. */
const nameLock = 'room names';

const saveRoom = defineAccountCommand(contract.saveRoom, {
  access: mayKeep,
  async run({ tx, newId }, { roomId, ...values }) {
    await store.holdResources(tx, [nameLock]);
    if (roomId !== null) {
      if (!(await store.loadRoom(tx, roomId))) return fail('rooms.unknown-room');
      const fits = decideSeatsFit(await store.loadPlan(tx, roomId), values.capacity);
      if (!fits.ok) return fits;
    }
    if (await store.isNameTaken(tx, values.name, roomId)) return fail('rooms.name-taken');
    const id = roomId ?? newId();
    await store.saveRoom(tx, id, values);
    return ok({ roomId: id });
  },
});

const savePlan = defineAccountCommand(contract.savePlan, {
  access: mayKeep,
  async run({ tx }, { roomId, plan }) {
    const room = await store.loadRoom(tx, roomId);
    if (!room) return fail('rooms.unknown-room');
    if (plan) {
      if (room.resource === 'bridge') return fail('rooms.no-plan-for-bridge');
      const decided = decidePlan(plan, room);
      if (!decided.ok) return decided;
    }
    await store.savePlan(tx, roomId, plan);
    return ok(null);
  },
});

const archiveRoom = defineAccountCommand(contract.archiveRoom, {
  access: mayKeep,
  async run({ tx, now }, { roomId, archived }) {
    // Nobody books it meanwhile.
    await store.holdResources(tx, [nameLock, roomId]);
    const room = await store.loadRoom(tx, roomId);
    if (!room) return fail('rooms.unknown-room');
    if (archived) {
      const meetings = await store.countBookings(tx, roomId, now);
      if (meetings > 0) return fail('rooms.booked-ahead', { meetings });
    } else if (await store.isNameTaken(tx, room.name, roomId)) {
      return fail('rooms.name-taken');
    }
    await store.saveArchived(tx, roomId, archived ? now : null);
    return ok(null);
  },
});

/** Meetings that have it booked, and those of which it is a place. */
async function usesOf(tx: Tx, roomId: string): Promise<number> {
  const booked = await store.countBookings(tx, roomId, null);
  return Math.max(booked, await meetingsWithRoom(tx, roomId));
}

const removeRoom = defineAccountCommand(contract.removeRoom, {
  access: mayKeep,
  async run({ tx }, { roomId }) {
    await store.holdResources(tx, [roomId]);
    if (!(await store.loadRoom(tx, roomId))) return fail('rooms.unknown-room');
    const meetings = await usesOf(tx, roomId);
    if (meetings > 0) return fail('rooms.in-use', { meetings });
    await store.deleteRoom(tx, roomId);
    return ok(null);
  },
});

const orderRooms = defineAccountCommand(contract.orderRooms, {
  access: mayKeep,
  async run({ tx }, { roomIds }) {
    await store.saveOrder(tx, roomIds);
    return ok(null);
  },
});

export const roomsCommands: readonly Command[] = [
  saveRoom,
  savePlan,
  archiveRoom,
  removeRoom,
  orderRooms,
];
