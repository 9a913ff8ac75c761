import type { Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import { z } from 'zod';
import type { PairedDisplay } from '../displays/queries.ts';
import { readerClassOf } from '../kernel/audience.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { MeetingViewer, Viewer } from '../kernel/viewer.ts';
import { mayRunSite } from '../media/access.ts';
import type { Feed } from '../sync/feed.ts';
import {
  clientMessages,
  type MarkAnswer,
  type PackedAnswer,
  type SubscribeRequest,
  subscribeRequest,
} from '../sync/protocol.ts';
import type { FeedChannel, Subscriber } from '../sync/subscriber.ts';
import type { DisplayCredentials } from './display-credentials.ts';
import { isSameOrigin } from './request-body.ts';
import type { Sessions } from './sessions.ts';
import { closeSlowReaders } from './slow-readers.ts';

export interface SocketDependencies {
  sessions: Sessions;
  displays: DisplayCredentials;
  meetingViewer(meetingId: string, viewer: Viewer): Promise<MeetingViewer | null>;
  onError(error: unknown): void;
}

const heartbeatMs = 2_000;
const acknowledge = z.custom<(answer: unknown) => void>((value) => typeof value === 'function');

/** A connection as a reader of one meeting. */
type Reader = Pick<Subscriber, 'personId' | 'role' | 'reader' | 'takingPart'>;

/** Who is at the other end: a signed-in person, a paired screen, or both in one browser. */
interface Visitor {
  viewer: Viewer | null;
  display: PairedDisplay | null;
}

/** One connection of one device; it reads one meeting at a time. */
interface Connection extends Visitor {
  socket: Socket;
  reading: { meetingId: string; subscriber: Subscriber } | null;
  /** What the device asked for last is looked at after what it asked for before. */
  turn: Promise<void>;
}

/** Pointer and marks of whoever shows a page. What is malformed or comes before joining is dropped. */
function servePresenting(feed: Feed, connection: Connection, onError: (error: unknown) => void) {
  const { socket } = connection;
  socket.on('pointer', (body: unknown) => {
    const parsed = clientMessages.pointer.safeParse(body);
    const { reading } = connection;
    if (!parsed.success || !reading) return;
    feed.point(reading.meetingId, reading.subscriber, parsed.data).catch(onError);
  });
  const answered = <Message>(
    name: 'mark' | 'clear-marks',
    schema: z.ZodType<Message>,
    work: (meetingId: string, from: Subscriber, message: Message) => Promise<MarkAnswer>,
  ) =>
    socket.on(name, (body: unknown, answer: unknown) => {
      const parsed = schema.safeParse(body);
      const reply = acknowledge.safeParse(answer);
      const { reading } = connection;
      if (!reply.success) return;
      if (!parsed.success || !reading) return reply.data({ ok: false, code: 'invalid-input' });
      work(reading.meetingId, reading.subscriber, parsed.data)
        .then(reply.data)
        .catch((error: unknown) => {
          onError(error);
          reply.data({ ok: false, code: 'not-showing' });
        });
    });
  answered('mark', clientMessages.mark, feed.mark);
  answered('clear-marks', clientMessages['clear-marks'], feed.clearMarks);
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
    sendPassing(rooms, except, name, message) {
      io.to([...rooms])
        .except([...except])
        .volatile.emit(name, message);
    },
  };

  const personReader = async (
    { viewer }: Visitor,
    { meetingId, as, takingPart }: SubscribeRequest,
  ): Promise<Result<Reader, string>> => {
    const seen = viewer && (await deps.meetingViewer(meetingId, viewer));
    if (!seen) return fail('not-found');
    const siteId = as === 'site' ? takingPart?.siteId : null;
    if (siteId && !mayRunSite(seen, siteId)) return fail('forbidden');
    const { personId, role } = seen;
    return ok({ personId, role, reader: readerClassOf(role), takingPart });
  };

  /** A screen reads the meeting it was paired with, and is asked again whether it still is. */
  const displayReader = async (
    { display, socket }: Connection,
    meetingId: string,
  ): Promise<Result<Reader, string>> => {
    const stands = display && (await deps.displays.displayOf(socket.handshake.headers));
    if (!stands) return fail('unauthenticated');
    if (stands.meetingId !== meetingId) return fail('not-found');
    return ok({ personId: stands.id, role: null, reader: 'display', takingPart: null });
  };

  const subscribe = async (
    feed: Feed,
    connection: Connection,
    request: SubscribeRequest,
  ): Promise<PackedAnswer> => {
    const { socket } = connection;
    leave(feed, connection);
    const reader =
      request.as === 'display'
        ? await displayReader(connection, request.meetingId)
        : await personReader(connection, request);
    // Whoever is gone meanwhile would count as connected for ever.
    if (!socket.connected) return { ok: false, code: 'not-found' };
    if (!reader.ok) return { ok: false, code: reader.code };
    const subscriber: Subscriber = {
      ...reader.value,
      as: request.as,
      ownRoom: socket.id,
      takenOver(by) {
        leaveRooms(connection);
        if (connection.reading?.subscriber === subscriber) connection.reading = null;
        socket.emit('taken-over', by);
      },
      letGo() {
        leaveRooms(connection);
        if (connection.reading?.subscriber === subscriber) connection.reading = null;
        socket.emit('resync', { reason: 'rights-changed' });
      },
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

  const leaveRooms = ({ socket, reading }: Connection) => {
    for (const room of socket.rooms) {
      if (reading && room.startsWith(reading.meetingId)) void socket.leave(room);
    }
  };

  const leave = (feed: Feed, connection: Connection) => {
    const { reading } = connection;
    if (!reading) return;
    leaveRooms(connection);
    connection.reading = null;
    feed.unsubscribe(reading.meetingId, reading.subscriber);
  };

  const serve = (feed: Feed, socket: Socket, visitor: Visitor) => {
    const connection: Connection = { socket, ...visitor, reading: null, turn: Promise.resolve() };
    if (visitor.viewer) void socket.join(`account/${visitor.viewer.accountId}`);
    if (visitor.display) void socket.join(`display/${visitor.display.id}`);
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
    servePresenting(feed, connection, deps.onError);
    socket.on('disconnect', () => void inTurn(connection, () => leave(feed, connection)));
  };

  return {
    channel,
    /** Begins to serve; the feed needs the channel first, so the two are made one after the other. */
    start(feed: Feed): void {
      const visitors = new WeakMap<Socket, Visitor>();
      io.use((socket, next) => {
        const { headers } = socket.handshake;
        Promise.all([deps.sessions.viewerOf(headers), deps.displays.displayOf(headers)])
          .then(([viewer, display]) => {
            if (!viewer && !display) return next(new Error('unauthenticated'));
            visitors.set(socket, { viewer, display });
            return next();
          })
          .catch((error: unknown) => {
            deps.onError(error);
            next(new Error('internal'));
          });
      });
      io.on('connection', (socket) => {
        const visitor = visitors.get(socket);
        if (visitor) serve(feed, socket, visitor);
      });
      setInterval(() => feed.heartbeat(), heartbeatMs).unref();
      closeSlowReaders(io);
    },
    /** The account's password changed or it was disabled: its devices have to sign in again. */
    endSessions: (accountId: string) => io.in(`account/${accountId}`).disconnectSockets(true),
    /** The screen was revoked: it is cut at once. */
    endDisplay: (displayId: string) => io.in(`display/${displayId}`).disconnectSockets(true),
    /** Connections that are open at the moment. */
    connections: () => io.of('/').sockets.size,
    close: () => io.close(),
  };
}
