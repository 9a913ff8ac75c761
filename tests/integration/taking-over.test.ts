import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { feedServer, heard, subscribe } from './feed-server.ts';
import { type Hall, seedHall } from './hall.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';

let scratch: ScratchProduct;
let hall: Hall;
let server: Awaited<ReturnType<typeof feedServer>>;

beforeAll(async () => {
  scratch = await scratchProduct({ effects: false });
});
afterAll(async () => {
  expect(scratch.reported).toEqual([]);
  await scratch.drop();
});
beforeEach(async () => {
  hall = await seedHall(scratch.db, 3);
  server = await feedServer(scratch, [hall.chair, hall.secretary, hall.guest, hall.operator]);
});
afterEach(() => server.close());

const desk = { windowId: 'desk', deviceName: 'Edge · Windows' };
const tablet = { windowId: 'tablet', deviceName: 'Safari · iPad' };

describe('one person from afar', () => {
  test('is at one window: a second one is told where, and gets nothing of the meeting', async () => {
    const first = await server.connect(hall.guest);
    expect((await subscribe(first, hall.meetingId, desk)).ok).toBe(true);
    const second = await server.connect(hall.guest);
    const refused = await subscribe(second, hall.meetingId, tablet);
    expect(refused).toEqual({
      ok: false,
      code: 'in-use',
      elsewhere: {
        deviceName: 'Edge · Windows',
        since: expect.any(String),
        personId: hall.guest.personId,
      },
    });
    const beats = heard(second, 'heartbeat');
    const sound = heard(first, 'heartbeat');
    await expect.poll(() => sound.length, { timeout: 5_000 }).toBeGreaterThan(0);
    expect(beats).toEqual([]);
  });

  test('moves by a tap: the old window is told where to, and no longer follows', async () => {
    const first = await server.connect(hall.guest);
    const told = heard(first, 'taken-over');
    await subscribe(first, hall.meetingId, desk);
    const second = await server.connect(hall.guest);
    const taken = await subscribe(second, hall.meetingId, { ...tablet, takeOver: true });
    expect(taken.ok).toBe(true);
    await expect
      .poll(() => told)
      .toEqual([
        {
          deviceName: 'Safari · iPad',
          since: expect.any(String),
          personId: hall.guest.personId,
        },
      ]);
    expect(server.placesTaken.map(({ takingPart }) => takingPart?.windowId)).toEqual(['desk']);
    const old = heard(first, 'heartbeat');
    const now = heard(second, 'heartbeat');
    await expect.poll(() => now.length, { timeout: 5_000 }).toBeGreaterThan(0);
    expect(old).toEqual([]);
    // And back again, by a tap on the old one.
    expect((await subscribe(first, hall.meetingId, desk)).ok).toBe(false);
    expect((await subscribe(first, hall.meetingId, { ...desk, takeOver: true })).ok).toBe(true);
  });

  test('is counted as present once, however often the place moves, and not at all after leaving', async () => {
    const chair = await server.connect(hall.chair);
    await subscribe(chair, hall.meetingId, { as: 'room' });
    const online = async () => {
      const answer = await subscribe(chair, hall.meetingId, { as: 'room' });
      if (!answer.ok) throw new Error(answer.code);
      return answer.presence.online.filter(({ as }) => as === 'remote');
    };
    const looking = await server.connect(hall.guest);
    await subscribe(looking, hall.meetingId, { looking: true });
    expect(await online()).toEqual([]);
    const first = await server.connect(hall.guest);
    await subscribe(first, hall.meetingId, desk);
    const second = await server.connect(hall.guest);
    await subscribe(second, hall.meetingId, { ...tablet, takeOver: true });
    expect(await online()).toEqual([{ personId: hall.guest.personId, as: 'remote' }]);
    first.disconnect();
    expect(await online()).toHaveLength(1);
    second.disconnect();
    await expect.poll(online).toEqual([]);
  });

  test('has the place again without asking after a reload, and after the other window left', async () => {
    const first = await server.connect(hall.guest);
    await subscribe(first, hall.meetingId, desk);
    const reloaded = await server.connect(hall.guest);
    expect((await subscribe(reloaded, hall.meetingId, desk)).ok).toBe(true);
    reloaded.disconnect();
    const second = await server.connect(hall.guest);
    await expect.poll(async () => (await subscribe(second, hall.meetingId, tablet)).ok).toBe(true);
  });

  test('may sit in the room with as many devices as one likes', async () => {
    for (const window of [desk, tablet]) {
      const socket = await server.connect(hall.guest);
      expect((await subscribe(socket, hall.meetingId, { as: 'room', ...window })).ok).toBe(true);
    }
  });
});

describe('a site', () => {
  test('has one endpoint, and whoever holds it is named to the next', async () => {
    const atAnnex = { as: 'site' as const, siteId: hall.siteIds.annex };
    const operator = await server.connect(hall.operator);
    expect((await subscribe(operator, hall.meetingId, atAnnex)).ok).toBe(true);
    const secretary = await server.connect(hall.secretary);
    expect(await subscribe(secretary, hall.meetingId, atAnnex)).toMatchObject({
      code: 'in-use',
      elsewhere: { personId: hall.operator.personId },
    });
    const taken = heard(operator, 'taken-over');
    const takeOver = { ...atAnnex, takeOver: true };
    expect((await subscribe(secretary, hall.meetingId, takeOver)).ok).toBe(true);
    await expect.poll(() => taken).toMatchObject([{ personId: hall.secretary.personId }]);
  });

  test('is taken by nobody who may not run it', async () => {
    const guest = await server.connect(hall.guest);
    const atHall = { as: 'site' as const, siteId: hall.siteIds.hall, takeOver: true };
    const refused = { ok: false, code: 'forbidden' };
    expect(await subscribe(guest, hall.meetingId, atHall)).toEqual(refused);
    const operator = await server.connect(hall.operator);
    expect(await subscribe(operator, hall.meetingId, atHall)).toEqual(refused);
  });
});
