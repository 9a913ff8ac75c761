import { z } from 'zod';
import { commandContract, queryContract } from '../kernel/contracts.ts';

/** Places on the plan are counted in grid units; a seat is one unit wide. */
const unit = z.number().min(0).max(400).multipleOf(0.25);
const extent = z.number().min(0.5).max(400).multipleOf(0.25);
const angle = z.int().min(0).max(359);
const elementId = z.string().min(1).max(40);

/** A seat; `x` and `y` are its middle, `angle` where it looks (0: up the plan, towards the stage). */
export const planSeat = z.object({
  kind: z.literal('seat'),
  id: elementId,
  label: z.string().trim().min(1).max(12),
  x: unit,
  y: unit,
  angle,
  /** The seat of whoever chairs; a plan has one at most. */
  head: z.boolean().default(false),
  /** Elements of one group are moved together: a row, a table with its seats. */
  group: elementId.nullable(),
});
export type PlanSeat = z.output<typeof planSeat>;

/** Furniture and ways; `x` and `y` are the middle, and it is turned around that. */
export const planShape = z.object({
  kind: z.enum(['table', 'round-table', 'aisle', 'stage']),
  id: elementId,
  label: z.string().trim().max(40),
  x: unit,
  y: unit,
  width: extent,
  height: extent,
  angle,
  group: elementId.nullable(),
});

export const planElement = z.discriminatedUnion('kind', [planSeat, planShape]);
export type PlanElement = z.output<typeof planElement>;

/** Sơ đồ chỗ ngồi. Ids and labels of seats are unique within a plan (see `planFaults`). */
export const seatingPlan = z.object({
  width: z.int().min(4).max(400),
  height: z.int().min(4).max(400),
  elements: z.array(planElement).max(2_000),
});
export type SeatingPlan = z.output<typeof seatingPlan>;

export const roomView = z.object({
  id: z.uuid(),
  name: z.string(),
  /** A video bridge is booked like a room. */
  resource: z.enum(['room', 'bridge']),
  location: z.string(),
  capacity: z.int(),
  hasPlan: z.boolean(),
  archived: z.boolean(),
});
export type RoomView = z.output<typeof roomView>;

const period = { startsAt: z.iso.datetime(), endsAt: z.iso.datetime() };

/** Rooms and bridges in their order. With `at`, `taken` says who has them during that time. */
export const listRooms = queryContract({
  name: 'rooms.list',
  scope: 'account',
  input: z.object({
    archived: z.boolean().default(false),
    at: z
      .object({ ...period, exceptMeetingId: z.uuid().nullable() })
      .nullable()
      .default(null),
  }),
  output: z.object({ rooms: z.array(roomView.extend({ taken: z.boolean() })) }),
});

export const roomPlan = queryContract({
  name: 'rooms.plan',
  scope: 'account',
  input: z.object({ roomId: z.uuid() }),
  output: z.object({ room: roomView, plan: seatingPlan.nullable() }),
  errors: ['rooms.unknown-room'],
});

const roomId = z.uuid();

export const saveRoom = commandContract({
  name: 'rooms.save',
  scope: 'account',
  input: z.object({
    /** Null for a new one. */
    roomId: roomId.nullable(),
    name: z.string().trim().min(1).max(120),
    resource: z.enum(['room', 'bridge']),
    location: z.string().trim().max(200),
    capacity: z.int().min(0).max(5_000),
  }),
  output: z.object({ roomId }),
  errors: ['rooms.unknown-room', 'rooms.name-taken', 'rooms.too-few-seats'],
});

/** The plan of the room from now on; meetings keep the copy that they have. */
export const savePlan = commandContract({
  name: 'rooms.save-plan',
  scope: 'account',
  input: z.object({ roomId, plan: seatingPlan.nullable() }),
  output: z.null(),
  errors: [
    'rooms.unknown-room',
    'rooms.no-plan-for-bridge',
    'rooms.label-twice',
    'rooms.id-twice',
    'rooms.two-heads',
    'rooms.outside-plan',
    'rooms.over-capacity',
  ],
});

export const archiveRoom = commandContract({
  name: 'rooms.archive',
  scope: 'account',
  input: z.object({ roomId, archived: z.boolean() }),
  output: z.null(),
  errors: ['rooms.unknown-room', 'rooms.name-taken', 'rooms.booked-ahead'],
});

/** Only what no meeting has ever used; `rooms.in-use` says how many have. */
export const removeRoom = commandContract({
  name: 'rooms.remove',
  scope: 'account',
  input: z.object({ roomId }),
  output: z.null(),
  errors: ['rooms.unknown-room', 'rooms.in-use'],
});

export const orderRooms = commandContract({
  name: 'rooms.order',
  scope: 'account',
  input: z.object({ roomIds: z.array(roomId).max(1_000) }),
  output: z.null(),
});
