import { io, type Socket } from 'socket.io-client';
import type { EndpointKind, MediaPart } from '../../server/media/contract.ts';
import type {
  PresenceMessage,
  ResyncMessage,
  SubscribeRequest,
} from '../../server/sync/protocol.ts';
import type { BallotReceipt, VoteProgress } from '../../server/voting/contract.ts';
import type { LiveEvents, SubscribeAnswer } from './feed-events.ts';
import { FeedFollower } from './feed-follower.ts';
import { initialState, type LiveState } from './live-state.ts';
import { withPresence } from './reducers/presence.ts';
import { withProgress, withReceipt } from './reducers/voting.ts';
import { measureOffset } from './server-clock.ts';
import { createStore, type Store } from './store.ts';

interface FromServer {
  events(message: LiveEvents): void;
  presence(message: PresenceMessage): void;
  media(message: MediaPart): void;
  progress(message: VoteProgress): void;
  resync(message: ResyncMessage): void;
  heartbeat(message: { seq: number; serverTime: number }): void;
}

interface ToServer {
  subscribe(request: SubscribeRequest, answer: (answer: SubscribeAnswer) => void): void;
  clock(nothing: null, answer: (answer: { serverTime: number }) => void): void;
}

const answerTimeoutMs = 10_000;
const clockTimeoutMs = 3_000;
/** Heartbeats come every 2 s; silence for this long means that the line is dead. */
const silenceMs = 7_000;
/** The protocol's version; a type, so that the schemas stay out of the first load. */
const version: SubscribeRequest['version'] = 2;

/** The feed of one meeting, as a store and the few things a window may ask of it. */
export interface MeetingFeed {
  store: Store<LiveState>;
  /** The server's time now, in ms. */
  serverNow(): number;
  /** Tells the server what this device is; asks for everything anew. */
  takePartAs(kind: EndpointKind): void;
  noteReceipt(receipt: BallotReceipt): void;
  close(): void;
}

export function openFeed(meetingId: string, kind: EndpointKind): MeetingFeed {
  const store = createStore<LiveState>(initialState);
  const socket: Socket<FromServer, ToServer> = io({
    path: '/feed',
    transports: ['websocket'],
    reconnectionDelay: 300,
    reconnectionDelayMax: 4_000,
    randomizationFactor: 0.6,
    timeout: 6_000,
  });
  let as = kind;
  const follower = new FeedFollower({
    subscribe: async (since) => {
      try {
        return await socket
          .timeout(answerTimeoutMs)
          .emitWithAck('subscribe', { version, meetingId, since, as });
      } catch (error) {
        // The link is up but nobody answers: a fresh link is the only way out.
        if (socket.connected) socket.disconnect().connect();
        throw error;
      }
    },
    changed: (present) => store.set((state) => ({ ...state, present })),
    caughtUp: ({ presence, media }) =>
      store.set((state) => ({ ...state, link: { state: 'live' }, online: presence.online, media })),
    refused: (code) => refuse(socket, store, code),
  });
  listen(socket, store, follower);
  const watch = watchSilence(socket, store);
  const forget = watchNetwork(socket);
  return {
    store,
    serverNow: () => Date.now() + store.get().clockOffsetMs,
    takePartAs: (next) => {
      if (next === as) return;
      as = next;
      if (socket.connected) follower.resync();
    },
    noteReceipt: (receipt) =>
      follower.amend((present) => ({ ...present, voting: withReceipt(present.voting, receipt) })),
    close: () => {
      clearInterval(watch);
      forget();
      socket.disconnect();
    },
  };
}

function listen(
  socket: Socket<FromServer, ToServer>,
  store: Store<LiveState>,
  follower: FeedFollower,
): void {
  const heard = () => store.set((state) => ({ ...state, heardAt: Date.now() }));
  socket.on('connect', () => {
    heard();
    follower.connected();
    void measureOffset(() => askClock(socket), Date.now).then((clockOffsetMs) => {
      if (clockOffsetMs !== null) store.set((state) => ({ ...state, clockOffsetMs }));
    });
  });
  socket.on('disconnect', (reason) => {
    follower.disconnected();
    store.set(withLost);
    // A reader too slow to follow is closed by the server; the client library would stay away.
    if (reason === 'io server disconnect') setTimeout(() => socket.connect(), 1_000);
  });
  socket.on('connect_error', (error) => {
    if (socket.active) store.set(withLost);
    else refuse(socket, store, error.message);
  });
  socket.on('events', (message) => follower.events(message));
  socket.on('resync', () => follower.resync());
  socket.on('presence', (changes) =>
    store.set((state) => ({ ...state, online: withPresence(state.online, changes) })),
  );
  socket.on('media', (media) => store.set((state) => ({ ...state, media })));
  socket.on('progress', (progress) =>
    follower.amend((present) => ({ ...present, voting: withProgress(present.voting, progress) })),
  );
  socket.on('heartbeat', ({ seq }) => {
    heard();
    follower.heartbeat(seq);
  });
}

/** A server in trouble is asked again; any other refusal stays, and is told to the reader. */
function refuse(socket: Socket, store: Store<LiveState>, code: string): void {
  if (code !== 'internal') {
    store.set((state) => ({ ...state, link: { state: 'refused', code } }));
    return;
  }
  store.set(withLost);
  setTimeout(() => socket.disconnect().connect(), 1_000 + Math.random() * 2_000);
}

function withLost(state: LiveState): LiveState {
  if (state.link.state === 'lost') return state;
  return { ...state, link: { state: 'lost', since: Date.now() } };
}

/** A dead line is not always told to the browser: without heartbeats it is cut and opened anew. */
function watchSilence(socket: Socket, store: Store<LiveState>): ReturnType<typeof setInterval> {
  return setInterval(() => {
    const { heardAt } = store.get();
    if (!socket.connected || heardAt === null || Date.now() - heardAt < silenceMs) return;
    store.set((state) => ({ ...withLost(state), heardAt: Date.now() }));
    socket.disconnect().connect();
  }, 1_000);
}

/** The device knows first that its network is gone, or back. */
function watchNetwork(socket: Socket): () => void {
  const offline = () => socket.disconnect();
  const online = () => socket.connect();
  window.addEventListener('offline', offline);
  window.addEventListener('online', online);
  return () => {
    window.removeEventListener('offline', offline);
    window.removeEventListener('online', online);
  };
}

async function askClock(socket: Socket<FromServer, ToServer>): Promise<number> {
  const { serverTime } = await socket.timeout(clockTimeoutMs).emitWithAck('clock', null);
  return serverTime;
}
