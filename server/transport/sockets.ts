import type { Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import { z } from 'zod';
import { readerClassOf } from '../kernel/audience.ts';
import type { MeetingViewer, Viewer } from '../kernel/viewer.ts';
import { mayRunDisplay } from '../media/access.ts';
import type { Feed, FeedChannel, Subscriber } from '../sync/feed.ts';
import { type SubscribeAnswer, type SubscribeRequest, subscribeRequest } from '../sync/protocol.ts';
import { isSameOrigin } from './request-body.ts';
import type { Sessions } from './sessions.ts';
import { closeSlowReaders } from './slow-readers.ts';

export interface SocketDependencies {
  sessions: Sessions;
  meetingViewer(meetingId: string, viewer: Viewer): Promise<MeetingViewer | null>;
  onError(error: unknown): void;
}

const heartbeatMs = 2_000;
const acknowledge = z.custom<(answer: unknown) => void>((value) => typeof value === 'function');

/** One connection of one device; it reads one meeting at a time. */
interface Connection {
  socket: Socket;
  viewer: Viewer;
  reading: { meetingId: string; subscriber: Subscriber } | null;
  /** What the device asked for last is looked at after what it asked for before. */
  turn: Promise<void>;
}

export function createSockets(httpServer: HttpServer, deps: SocketDependencies) {
  const io = new Server(httpServer, {
    path: '/feed',
    transports: ['websocket'],
    serveClient: false,
    // What asks for another path is closed unless somebody else has answered it by then.
    destroyUpgradeTimeout: 5_000,
    maxHttpBufferSize: 64 * 1024,
    allowRequest: ({ headers }, answer) => answer(null, isSameOrigin(headers.origin, headers.host)),
  });

  const channel: FeedChannel = {
    send(rooms, except, name, message) {
      io.to([...rooms])
        .except([...except])
        .emit(name, message);
    },
  };

  const subscribe = async (
    feed: Feed,
    connection: Connection,
    request: SubscribeRequest,
  ): Promise<SubscribeAnswer> => {
    const { socket, viewer } = connection;
    leave(feed, connection);
    const meetingViewer = await deps.meetingViewer(request.meetingId, viewer);
    // Whoever is gone meanwhile would count as connected for ever.
    if (!socket.connected) return { ok: false, code: 'not-found' };
    if (!meetingViewer) return { ok: false, code: 'not-found' };
    if (request.as === 'display' && !mayRunDisplay(meetingViewer)) {
      return { ok: false, code: 'forbidden' };
    }
    const subscriber: Subscriber = {
      personId: viewer.personId,
      role: meetingViewer.role,
      reader: readerClassOf(meetingViewer.role),
      as: request.as,
      join: (rooms) => void socket.join([...rooms]),
    };
    connection.reading = { meetingId: request.meetingId, subscriber };
    return feed.subscribe(request.meetingId, request.since, subscriber);
  };

  const inTurn = <Value>(connection: Connection, work: () => Value | Promise<Value>) => {
    const done = connection.turn.then(work);
    connection.turn = done.then(
      () => undefined,
      () => undefined,
    );
    return done;
  };

  const leave = (feed: Feed, connection: Connection) => {
    const { socket, reading } = connection;
    if (!reading) return;
    connection.reading = null;
    for (const room of socket.rooms) {
      if (room.startsWith(reading.meetingId)) void socket.leave(room);
    }
    feed.unsubscribe(reading.meetingId, reading.subscriber);
  };

  const serve = (feed: Feed, socket: Socket, viewer: Viewer) => {
    const connection: Connection = { socket, viewer, reading: null, turn: Promise.resolve() };
    void socket.join(`account/${viewer.accountId}`);
    socket.on('clock', (_body: unknown, answer: unknown) => {
      const parsed = acknowledge.safeParse(answer);
      if (parsed.success) parsed.data({ serverTime: Date.now() });
    });
    socket.on('subscribe', (body: unknown, answer: unknown) => {
      const parsed = subscribeRequest.safeParse(body);
      const reply = acknowledge.safeParse(answer);
      if (!reply.success) return;
      if (!parsed.success) return reply.data({ ok: false, code: 'invalid-input' });
      inTurn(connection, () => subscribe(feed, connection, parsed.data))
        .then(reply.data)
        .catch((error: unknown) => {
          deps.onError(error);
          reply.data({ ok: false, code: 'internal' });
        });
    });
    socket.on('disconnect', () => void inTurn(connection, () => leave(feed, connection)));
  };

  return {
    channel,
    /** Begins to serve; the feed needs the channel first, so the two are made one after the other. */
    start(feed: Feed): void {
      const viewers = new WeakMap<Socket, Viewer>();
      io.use((socket, next) => {
        deps.sessions
          .viewerOf(socket.handshake.headers)
          .then((viewer) => {
            if (!viewer) return next(new Error('unauthenticated'));
            viewers.set(socket, viewer);
            return next();
          })
          .catch((error: unknown) => {
            deps.onError(error);
            next(new Error('internal'));
          });
      });
      io.on('connection', (socket) => {
        const viewer = viewers.get(socket);
        if (viewer) serve(feed, socket, viewer);
      });
      setInterval(() => feed.heartbeat(), heartbeatMs).unref();
      closeSlowReaders(io);
    },
    /** The account's password changed or it was disabled: its devices have to sign in again. */
    endSessions: (accountId: string) => io.in(`account/${accountId}`).disconnectSockets(true),
    /** Connections that are open at the moment. */
    connections: () => io.of('/').sockets.size,
    close: () => io.close(),
  };
}
