import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Viewer } from '../../server/kernel/viewer.ts';
import { bookFor, releaseFor } from '../../server/rooms/requests.ts';
import { fixtureRows } from './meeting-fixture.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';

let product: ScratchProduct;
let rows: ReturnType<typeof fixtureRows>;
let admin: Viewer;
let clerk: Viewer;
let unitId: string;

const room = { resource: 'room', location: 'Tầng 3', capacity: 25 };
const saved = z.object({ ok: z.literal(true), value: z.object({ roomId: z.uuid() }) });

async function addRoom(name: string, resource = 'room'): Promise<string> {
  const input = { ...room, roomId: null, name, resource };
  return saved.parse(await product.run('rooms.save', input, admin)).value.roomId;
}

const at = (hour: string) => new Date(`2026-12-20T${hour}:00.000Z`);
const nothing = { roomIds: [], bridgeIds: [], chairPersonId: null };
const morning = { startsAt: at('01:00'), endsAt: at('04:00') };

interface Wanted {
  roomIds?: readonly string[];
  bridgeIds?: readonly string[];
  chairPersonId?: string | null;
  startsAt?: Date;
  endsAt?: Date;
}
const book = (meetingId: string, wanted: Wanted) =>
  product.db.transaction((tx) => bookFor(tx, { meetingId, ...morning, ...nothing, ...wanted }));

beforeAll(async () => {
  product = await scratchProduct({ effects: false });
  rows = fixtureRows(product.db);
  unitId = await rows.unit('Văn phòng Sở');
  admin = { ...(await rows.person(unitId)).viewer, systemAdmin: true };
  clerk = (await rows.person(unitId)).viewer;
});
afterAll(() => product.drop());

describe('booking', () => {
  test('a room, a bridge and a chair have one meeting at a time, and the other is named', async () => {
    const roomId = await addRoom('Phòng họp 1');
    const bridgeId = await addRoom('Cầu 1', 'bridge');
    const chair = await rows.person(unitId, { name: 'Hoàng Quốc Khải' });
    const first = await rows.meeting(unitId, { title: 'Họp thứ nhất' });
    const all = { roomIds: [roomId], bridgeIds: [bridgeId], chairPersonId: chair.id };
    expect(await book(first, all)).toEqual({ ok: true, value: null });
    const second = await rows.meeting(unitId);
    const taken = { startsAt: at('03:30'), endsAt: at('05:00') };
    for (const [wanted, kind, name] of [
      [{ roomIds: [roomId] }, 'room', 'Phòng họp 1'],
      [{ bridgeIds: [bridgeId] }, 'bridge', 'Cầu 1'],
      [{ chairPersonId: chair.id }, 'chair', 'Hoàng Quốc Khải'],
    ] as const) {
      expect(await book(second, { ...wanted, ...taken })).toEqual({
        ok: false,
        code: 'rooms.taken',
        params: {
          ...{ kind, name, meetingId: first, meeting: 'Họp thứ nhất', unit: 'Văn phòng Sở' },
          ...{ named: 1, startsAt: at('01:00').getTime(), endsAt: at('04:00').getTime() },
        },
      });
    }
  });

  test('one meeting may begin when another one ends', async () => {
    const roomId = await addRoom('Phòng họp 2');
    await book(await rows.meeting(unitId), { roomIds: [roomId] });
    const next = { roomIds: [roomId], startsAt: at('04:00'), endsAt: at('05:00') };
    expect(await book(await rows.meeting(unitId), next)).toMatchObject({ ok: true });
  });

  test('a meeting that moves gives back what it had; refused, it keeps it', async () => {
    const [mine, other] = [await addRoom('Phòng họp 3'), await addRoom('Phòng họp 4')];
    const [first, second] = [await rows.meeting(unitId), await rows.meeting(unitId)];
    await book(first, { roomIds: [mine] });
    await book(second, { roomIds: [other] });
    expect(await book(first, { roomIds: [other] })).toMatchObject({ code: 'rooms.taken' });
    expect(await book(second, { roomIds: [mine] })).toMatchObject({ code: 'rooms.taken' });
    await book(first, { roomIds: [mine], startsAt: at('06:00'), endsAt: at('07:00') });
    expect(await book(second, { roomIds: [mine] })).toMatchObject({ ok: true });
    await product.db.transaction((tx) => releaseFor(tx, second));
    expect(await book(first, { roomIds: [mine, other] })).toMatchObject({ ok: true });
  });

  test('of fifty meetings that want a room at once one gets it and the others are told', async () => {
    const roomId = await addRoom('Phòng họp 5');
    const meetings = await Promise.all(
      Array.from({ length: 50 }, (_, index) => rows.meeting(unitId, { title: `Họp ${index}` })),
    );
    const answers = await Promise.all(meetings.map((id) => book(id, { roomIds: [roomId] })));
    const won = meetings.filter((_, index) => answers[index]?.ok);
    expect(won).toHaveLength(1);
    const refused = answers.filter((answer) => !answer.ok);
    expect(refused.map((answer) => !answer.ok && answer.params.meetingId)).toEqual(
      Array.from({ length: 49 }, () => won[0]),
    );
  });

  test('two meetings that want the same rooms in another order never wait for each other', async () => {
    const [a, b] = [await addRoom('Phòng họp 6'), await addRoom('Phòng họp 7')];
    const meetings = await Promise.all(Array.from({ length: 20 }, () => rows.meeting(unitId)));
    const answers = await Promise.all(
      meetings.map((id, index) => book(id, { roomIds: index % 2 ? [a, b] : [b, a] })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe('the list of rooms', () => {
  test('is kept by the administrator alone', async () => {
    const roomId = await addRoom('Phòng họp 8');
    const inputs = {
      'rooms.save': { ...room, roomId: null, name: 'Phòng khác' },
      'rooms.save-plan': { roomId, plan: null },
      'rooms.archive': { roomId, archived: true },
      'rooms.remove': { roomId },
      'rooms.order': { roomIds: [roomId] },
    };
    for (const [name, input] of Object.entries(inputs)) {
      expect(await product.run(name, input, clerk)).toMatchObject({ code: 'forbidden' });
    }
    const twice = { ...room, roomId: null, name: 'phòng HỌP 8' };
    expect(await product.run('rooms.save', twice, admin)).toMatchObject({
      code: 'rooms.name-taken',
    });
  });

  test('says what is taken at a time, the own meeting left out', async () => {
    const roomId = await addRoom('Phòng họp 9');
    const meetingId = await rows.meeting(unitId);
    await book(meetingId, { roomIds: [roomId] });
    const takenFor = async (exceptMeetingId: string | null) => {
      const [startsAt, endsAt] = [at('02:00').toISOString(), at('03:00').toISOString()];
      const input = { at: { startsAt, endsAt, exceptMeetingId } };
      const answer = await product.query('rooms.list', input, clerk);
      const { rooms } = z
        .object({ rooms: z.array(z.object({ id: z.string(), taken: z.boolean() })) })
        .parse(answer.ok && answer.value);
      return rooms.find(({ id }) => id === roomId)?.taken;
    };
    expect(await takenFor(null)).toBe(true);
    expect(await takenFor(meetingId)).toBe(false);
  });

  test('a room with meetings stays; one with coming meetings stays in use', async () => {
    const roomId = await addRoom('Phòng họp 10');
    const meetingId = await rows.meeting(unitId);
    await book(meetingId, { roomIds: [roomId] });
    expect(await product.run('rooms.remove', { roomId }, admin)).toMatchObject({
      code: 'rooms.in-use',
      params: { meetings: 1 },
    });
    expect(await product.run('rooms.archive', { roomId, archived: true }, admin)).toMatchObject({
      code: 'rooms.booked-ahead',
    });
    await product.db.transaction((tx) => releaseFor(tx, meetingId));
    await rows.site(meetingId, { roomId });
    expect(await product.run('rooms.remove', { roomId }, admin)).toMatchObject({
      code: 'rooms.in-use',
    });
    const archived = await product.run('rooms.archive', { roomId, archived: true }, admin);
    expect(archived).toMatchObject({ ok: true });
    const free = await addRoom('Phòng họp 11');
    expect(await product.run('rooms.remove', { roomId: free }, admin)).toMatchObject({ ok: true });
    expect(await product.run('rooms.remove', { roomId: randomUUID() }, admin)).toMatchObject({
      code: 'rooms.unknown-room',
    });
  });

  test('a plan is kept as it was drawn, and has no more seats than the room', async () => {
    const roomId = await addRoom('Phòng họp 12');
    const seat = (label: string, x: number) => {
      return { kind: 'seat', id: label, label, x, y: 2, angle: 0, head: false, group: null };
    };
    const plan = { width: 10, height: 6, elements: [seat('A01', 2), seat('A02', 3.5)] };
    expect(await product.run('rooms.save-plan', { roomId, plan }, admin)).toMatchObject({
      ok: true,
    });
    expect(await product.query('rooms.plan', { roomId }, clerk)).toMatchObject({
      value: { plan, room: { hasPlan: true } },
    });
    const small = { ...room, roomId, name: 'Phòng họp 12', capacity: 1 };
    expect(await product.run('rooms.save', small, admin)).toMatchObject({
      code: 'rooms.too-few-seats',
      params: { seats: 2 },
    });
    const bridgeId = await addRoom('Cầu 2', 'bridge');
    expect(await product.run('rooms.save-plan', { roomId: bridgeId, plan }, admin)).toMatchObject({
      code: 'rooms.no-plan-for-bridge',
    });
  });
});
