import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect as connectLine } from 'node:net';
import { io, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Viewer } from '../../server/kernel/viewer.ts';
import { meetingViewer } from '../../server/meetings/queries.ts';
import { createFeed, type Feed } from '../../server/sync/feed.ts';
import { protocolVersion } from '../../server/sync/protocol.ts';
import { unpackAnswer } from '../../server/sync/unpacking.ts';
import { listen } from '../../server/transport/listen.ts';
import { createSockets } from '../../server/transport/sockets.ts';
import { type Hall, seedHall } from './hall.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';

const port = z.object({ port: z.number() });

let scratch: ScratchProduct;
let hall: Hall;
let server: Server;
let sockets: ReturnType<typeof createSockets>;
let feed: Feed;
let url: string;
/** What the look-up of a person's part in the meeting waits for; at once where nothing is set. */
let lookUp: Promise<void>;
let asked: number;
const opened: Socket[] = [];

beforeAll(async () => {
  scratch = await scratchProduct({ effects: false });
});
afterAll(() => scratch.drop());

beforeEach(async () => {
  lookUp = Promise.resolve();
  asked = 0;
  hall = await seedHall(scratch.db, 3);
  const people = new Map<string, Viewer>(
    [hall.chair, hall.secretary, hall.guest, hall.operator].map((viewer) => [
      viewer.personId,
      viewer,
    ]),
  );
  server = createServer();
  sockets = createSockets(server, {
    // The cookie is the person's id: how sessions are read is tested with the real pages.
    sessions: { viewerOf: async ({ cookie }) => people.get(cookie ?? '') ?? null },
    displays: { displayOf: async () => null },
    async meetingViewer(meetingId, viewer) {
      asked += 1;
      await lookUp;
      return meetingViewer(scratch.db, meetingId, viewer);
    },
    onError: (error) => void scratch.reported.push(error),
  });
  feed = createFeed({
    db: scratch.db,
    registry: scratch.product.registry,
    channel: sockets.channel,
    mediaState: () => ({ available: false, endpoints: [] }),
    openVote: async () => null,
    progressOf: async () => null,
    showing: async () => null,
    placeTaken: () => undefined,
    now: () => new Date(),
    onError: (error) => void scratch.reported.push(error),
  });
  sockets.start(feed);
  await listen(server, '127.0.0.1', 0);
  url = `http://127.0.0.1:${port.parse(server.address()).port}`;
});

afterEach(async () => {
  for (const socket of opened.splice(0)) socket.disconnect();
  await sockets.close();
});

function connect(cookie: string, origin?: string): Socket {
  const extraHeaders: Record<string, string> = { cookie, ...(origin && { origin }) };
  const options = { path: '/feed', transports: ['websocket'], forceNew: true, reconnection: false };
  const socket = io(url, { ...options, extraHeaders });
  opened.push(socket);
  return socket;
}

const connected = (socket: Socket) =>
  new Promise<string>((resolve) => {
    socket.on('connect', () => resolve('connected'));
    socket.on('connect_error', (error) => resolve(error.message));
  });

const subscribe = async (socket: Socket, as = 'room', meetingId = hall.meetingId) =>
  unpackAnswer(
    await socket.emitWithAck('subscribe', {
      ...{ version: protocolVersion, meetingId, since: null, as },
      takingPart: { windowId: 'w', deviceName: 'Chrome', siteId: null, takeOver: false },
    }),
  );

describe('the socket of the feed', () => {
  test('opens for whoever is signed in, from the pages of the product only', async () => {
    expect(await connected(connect(hall.guest.personId))).toBe('connected');
    expect(await connected(connect('nobody'))).toBe('unauthenticated');
    expect(await connected(connect(hall.guest.personId, 'https://elsewhere.example'))).not.toBe(
      'connected',
    );
  });

  test('answers a stranger as for a meeting that does not exist, and nobody who signed in as a display', async () => {
    const socket = connect(hall.guest.personId);
    await connected(socket);
    const unknown = await subscribe(socket, 'room', crypto.randomUUID());
    expect(unknown).toEqual({ ok: false, code: 'not-found' });
    expect(await subscribe(socket, 'display')).toEqual({ ok: false, code: 'unauthenticated' });
    expect(await socket.emitWithAck('subscribe', { meetingId: 1 })).toEqual({
      ok: false,
      code: 'invalid-input',
    });
  });

  test('tells who is connected, and that they left', async () => {
    const chair = connect(hall.chair.personId);
    await connected(chair);
    await subscribe(chair);
    const online = new Set<string>();
    const take = z.object({
      online: z.array(z.object({ personId: z.string() })),
      offline: z.array(z.object({ personId: z.string() })).default([]),
    });
    chair.on('presence', (message: unknown) => {
      const changed = take.parse(message);
      for (const { personId } of changed.online) online.add(personId);
      for (const { personId } of changed.offline) online.delete(personId);
    });
    const guest = connect(hall.guest.personId);
    await connected(guest);
    await subscribe(guest);
    await expect.poll(() => online.has(hall.guest.personId), { timeout: 5_000 }).toBe(true);
    guest.disconnect();
    await expect.poll(() => online.has(hall.guest.personId), { timeout: 5_000 }).toBe(false);
  });

  test('counts nobody as connected who went while being let in', async () => {
    let letIn = () => {};
    lookUp = new Promise((resolve) => {
      letIn = resolve;
    });
    const guest = connect(hall.guest.personId);
    await connected(guest);
    void subscribe(guest).catch(() => undefined);
    await expect.poll(() => asked).toBeGreaterThan(0);
    guest.disconnect();
    await expect.poll(() => sockets.connections()).toBe(0);
    letIn();
    const chair = connect(hall.chair.personId);
    await connected(chair);
    const answer = await subscribe(chair);
    if (!answer.ok) throw new Error(answer.code);
    const people = answer.presence.online.map(({ personId }) => personId);
    expect(people).toEqual([hall.chair.personId]);
  });

  test('is closed for a reader that takes nothing, while the others go on', async () => {
    const stuck = connect(hall.guest.personId);
    const sound = connect(hall.chair.personId);
    await Promise.all([connected(stuck), connected(sound)]);
    await Promise.all([subscribe(stuck), subscribe(sound)]);
    let beats = 0;
    sound.on('heartbeat', () => {
      beats += 1;
    });
    const wire = z
      .object({ ws: z.object({ _socket: z.custom<{ pause(): void }>() }) })
      .parse(stuck.io.engine.transport);
    wire.ws._socket.pause();
    const payload = 'x'.repeat(64 * 1024);
    await expect
      .poll(
        async () => {
          for (let index = 0; index < 50; index += 1) {
            sockets.channel.send([`${hall.meetingId}/participant`], [], 'resync', {
              reason: 'rights-changed',
              ...{ payload },
            });
          }
          return sockets.connections();
        },
        { timeout: 20_000 },
      )
      .toBe(1);
    await expect.poll(() => beats, { timeout: 5_000 }).toBeGreaterThan(0);
    expect(sound.connected).toBe(true);
  });

  test('closes a line that asks to be upgraded at an address where nobody listens', async () => {
    const line = connectLine(Number(new URL(url).port), '127.0.0.1').on('error', () => undefined);
    await once(line, 'connect');
    line.write('GET /elsewhere HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n');
    line.resume();
    await once(line, 'close');
    expect(await connected(connect(hall.guest.personId))).toBe('connected');
  });

  test('is cut when the account’s sessions end', async () => {
    const socket = connect(hall.guest.personId);
    await connected(socket);
    const cut = new Promise((resolve) => socket.on('disconnect', resolve));
    sockets.endSessions(hall.guest.accountId);
    await cut;
    expect(socket.connected).toBe(false);
  });
});
