import { createServer } from 'node:http';
import { io, type Socket } from 'socket.io-client';
import { z } from 'zod';
import type { PairedDisplay } from '../../server/displays/queries.ts';
import { showingOf } from '../../server/documents/queries.ts';
import type { Viewer } from '../../server/kernel/viewer.ts';
import type { EndpointKind } from '../../server/media/contract.ts';
import { meetingViewer } from '../../server/meetings/queries.ts';
import { createFeed } from '../../server/sync/feed.ts';
import { protocolVersion, type SubscribeAnswer } from '../../server/sync/protocol.ts';
import type { Subscriber } from '../../server/sync/subscriber.ts';
import { unpackAnswer } from '../../server/sync/unpacking.ts';
import { listen } from '../../server/transport/listen.ts';
import { createSockets } from '../../server/transport/sockets.ts';
import type { ScratchProduct } from './scratch.ts';

const port = z.object({ port: z.number() });

/** The feed on real sockets; the cookie of a person or of a paired screen is its id. */
export async function feedServer(
  scratch: ScratchProduct,
  people: readonly Viewer[],
  screens: readonly PairedDisplay[] = [],
) {
  const known = new Map(people.map((viewer) => [viewer.personId, viewer]));
  const opened: Socket[] = [];
  const placesTaken: Subscriber[] = [];
  const server = createServer();
  const onError = (error: unknown) => void scratch.reported.push(error);
  const sockets = createSockets(server, {
    sessions: { viewerOf: async ({ cookie }) => known.get(cookie ?? '') ?? null },
    displays: {
      displayOf: async ({ cookie }) => screens.find(({ id }) => id === cookie) ?? null,
    },
    meetingViewer: (meetingId, viewer) => meetingViewer(scratch.db, meetingId, viewer),
    onError,
  });
  const feed = createFeed({
    db: scratch.db,
    registry: scratch.product.registry,
    channel: sockets.channel,
    mediaState: () => ({ available: false, endpoints: [] }),
    openVote: async () => null,
    progressOf: async () => null,
    showing: (meetingId) => showingOf(scratch.db, meetingId, scratch.clock.now()),
    placeTaken: (_meetingId, from) => void placesTaken.push(from),
    now: () => new Date(),
    onError,
  });
  sockets.start(feed);
  await listen(server, '127.0.0.1', 0);
  const url = `http://127.0.0.1:${port.parse(server.address()).port}`;

  return {
    feed,
    placesTaken,
    async connect({ personId }: Pick<Viewer, 'personId'>): Promise<Socket> {
      const options = { path: '/feed', transports: ['websocket'], reconnection: false };
      const socket = io(url, { ...options, forceNew: true, extraHeaders: { cookie: personId } });
      opened.push(socket);
      await new Promise<void>((resolve, reject) => {
        socket.once('connect', resolve);
        socket.once('connect_error', reject);
      });
      return socket;
    },
    async close() {
      for (const socket of opened) socket.disconnect();
      await sockets.close();
    },
  };
}

interface Asking {
  as?: EndpointKind;
  windowId?: string;
  deviceName?: string;
  siteId?: string | null;
  takeOver?: boolean;
  looking?: boolean;
}

/** Subscribes as a window would. */
export async function subscribe(
  socket: Socket,
  meetingId: string,
  asking: Asking = {},
): Promise<SubscribeAnswer> {
  const { as = 'remote', looking = false, ...rest } = asking;
  const window = { windowId: 'w', deviceName: 'Chrome · Windows', siteId: null, takeOver: false };
  const takingPart = looking || as === 'display' ? null : { ...window, ...rest };
  const request = { version: protocolVersion, meetingId, since: null, as, takingPart };
  return unpackAnswer(await socket.emitWithAck('subscribe', request));
}

/** What a window hears of one kind of message. */
export function heard(socket: Socket, name: string): unknown[] {
  const messages: unknown[] = [];
  socket.on(name, (message: unknown) => void messages.push(message));
  return messages;
}
