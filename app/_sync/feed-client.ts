import { io, type Socket } from 'socket.io-client';
import type { EndpointKind, MediaPart } from '../../server/media/contract.ts';
import type {
  ClearMarksMessage,
  Elsewhere,
  MarkAnswer,
  MarkMessage,
  PointerMessage,
  PresenceMessage,
  ResyncMessage,
  SubscribeRequest,
  TakingPart,
} from '../../server/sync/protocol.ts';
import { unpackAnswer } from '../../server/sync/unpacking.ts';
import type { BallotReceipt, VoteProgress } from '../../server/voting/contract.ts';
import type { LiveEvents, PackedAnswer, SubscribeAnswer } from './feed-events.ts';
import { FeedFollower } from './feed-follower.ts';
import { initialState, type LiveState } from './live-state.ts';
import { messageGate } from './message-gate.ts';
import { onShown, withMark, withoutMark, withoutMarks, withoutPointer } from './presenting.ts';
import { reconnecting } from './reconnecting.ts';
import { withPresence } from './reducers/presence.ts';
import { withProgress, withReceipt } from './reducers/voting.ts';
import { clockKeeper } from './server-clock.ts';
import { createStore, type Store } from './store.ts';

interface FromServer {
  events(message: LiveEvents): void;
  presence(message: PresenceMessage): void;
  media(message: MediaPart): void;
  progress(message: VoteProgress): void;
  resync(message: ResyncMessage): void;
  heartbeat(message: { seq: number; serverTime: number }): void;
  pointer(message: PointerMessage): void;
  mark(message: MarkMessage): void;
  'clear-marks'(message: ClearMarksMessage): void;
  'taken-over'(by: Elsewhere): void;
}

interface ToServer {
  subscribe(request: SubscribeRequest, answer: (answer: PackedAnswer) => void): void;
  clock(nothing: null, answer: (answer: { serverTime: number }) => void): void;
  pointer(message: PointerMessage): void;
  mark(message: MarkMessage, answer: (answer: MarkAnswer) => void): void;
  'clear-marks'(message: ClearMarksMessage, answer: (answer: MarkAnswer) => void): void;
}

/** What this window is, and who it takes part as; null while it only looks on. */
export interface WindowRole {
  kind: EndpointKind;
  takingPart: Omit<TakingPart, 'takeOver'> | null;
}

const answerTimeoutMs = 10_000;
const clockTimeoutMs = 3_000;
/** Heartbeats come every 2 s; silence for this long means that the line is dead. */
const silenceMs = 7_000;
/** A pointer at rest says every 2 s that it is there: silence means that its window is gone. */
const pointerGoneMs = 5_000;
/** The protocol's version; a type, so that the schemas stay out of the first load. */
const version: SubscribeRequest['version'] = 4;

/** The feed of one meeting, as a store and the few things a window may ask of it. */
export interface MeetingFeed {
  store: Store<LiveState>;
  /** The server's time now, in ms. */
  serverNow(): number;
  /** Tells the server what this window is from now on. */
  takePartAs(role: WindowRole): void;
  /** Takes the place from the window that has it: by an explicit tap only. */
  takeOver(): void;
  /** Where this window points on the page that it shows; more often than the server takes is harmless. */
  point(message: PointerMessage): void;
  /** Draws for everybody; shown here at once, and taken back where the server does not let it through. */
  mark(message: MarkMessage): void;
  clearMarks(message: ClearMarksMessage): void;
  noteReceipt(receipt: BallotReceipt): void;
  close(): void;
}

export function openFeed(meetingId: string, first: WindowRole): MeetingFeed {
  const store = createStore<LiveState>(initialState);
  const socket: Socket<FromServer, ToServer> = io({
    path: '/feed',
    transports: ['websocket'],
    ...reconnecting,
    timeout: 6_000,
  });
  let role = first;
  let takeOver = false;
  /** Whether the subscription that was sent last is one of a window that takes part. */
  let asking = false;
  const gate = messageGate();
  const follower = new FeedFollower({
    subscribe: async (since) => {
      const request = { version, meetingId, since, as: role.kind };
      const takingPart = role.takingPart && { ...role.takingPart, takeOver };
      takeOver = false;
      asking = takingPart !== null;
      try {
        const answer = await socket
          .timeout(answerTimeoutMs)
          .emitWithAck('subscribe', { ...request, takingPart });
        return await gate.shutDuring(unpacked(answer));
      } catch (error) {
        // The link is up but nobody answers: a fresh link is the only way out.
        if (socket.connected) socket.disconnect().connect();
        throw error;
      }
    },
    changed: (present) =>
      store.set((state) => onShown({ ...state, present }, present.documents.shown)),
    told: (events) => {
      if (!events.some(({ name }) => name === 'invitations.answer-changed')) return;
      store.set((state) => ({ ...state, answersChanged: state.answersChanged + 1 }));
    },
    caughtUp: ({ presence, media, marks }) => {
      const news = { online: presence.online, media, marks, admitted: asking };
      store.set((state) => ({ ...state, link: { state: 'live' }, ...news }));
    },
    refused: ({ code, elsewhere }) =>
      elsewhere ? lose(store, elsewhere, false) : refuse(socket, store, code),
  });
  listen(socket, store, follower, gate);
  const watch = watchSilence(socket, store);
  const forget = watchNetwork(socket);
  return {
    store,
    serverNow: () => Date.now() + store.get().clockOffsetMs,
    takePartAs: (next) => {
      if (JSON.stringify(next) === JSON.stringify(role)) return;
      role = next;
      // A window that left the place it lost looks on again.
      store.set((state) => ({ ...withoutElsewhere(state), admitted: false }));
      if (socket.connected) follower.connected();
    },
    takeOver: () => {
      takeOver = true;
      store.set(withoutElsewhere);
      if (socket.connected) follower.connected();
    },
    point: (message) => void (socket.connected && socket.emit('pointer', message)),
    mark: (message) => {
      store.set((state) => withMark(state, message));
      draw(socket, message).then((drawn) => {
        if (!drawn) store.set((state) => withoutMark(state, message));
      });
    },
    clearMarks: (message) => {
      store.set((state) => withoutMarks(state, message));
      socket.timeout(answerTimeoutMs).emit('clear-marks', message, () => undefined);
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
  gate: ReturnType<typeof messageGate>,
): void {
  const heard = () => store.set((state) => ({ ...state, heardAt: Date.now() }));
  const clock = clockKeeper({
    ask: () => askClock(socket),
    now: Date.now,
    found: (clockOffsetMs) => store.set((state) => ({ ...state, clockOffsetMs })),
  });
  socket.on('connect', () => {
    heard();
    const { link } = store.get();
    // A place that was taken is only taken back by a tap.
    if (link.state !== 'elsewhere' || !link.taken) follower.connected();
    clock.measure();
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
  const beside = (change: (state: LiveState) => LiveState) => gate.pass(() => store.set(change));
  socket.on('presence', (changes) =>
    beside((state) => ({ ...state, online: withPresence(state.online, changes) })),
  );
  socket.on('media', (media) => beside((state) => ({ ...state, media })));
  socket.on('progress', (progress) =>
    gate.pass(() =>
      follower.amend((present) => ({ ...present, voting: withProgress(present.voting, progress) })),
    ),
  );
  socket.on('pointer', (pointer) => {
    beside((state) => ({ ...state, pointer }));
    setTimeout(() => store.set((state) => withoutPointer(state, pointer)), pointerGoneMs);
  });
  socket.on('mark', (mark) => beside((state) => withMark(state, mark)));
  socket.on('clear-marks', (page) => beside((state) => withoutMarks(state, page)));
  socket.on('taken-over', (by) => lose(store, by, true));
  socket.on('heartbeat', ({ seq, serverTime }) => {
    heard();
    clock.heard(serverTime, store.get().clockOffsetMs);
    follower.heartbeat(seq);
  });
}

/** The names of the events tell their shapes, packed and unpacked. */
function unpacked(answer: PackedAnswer): Promise<SubscribeAnswer>;
function unpacked(answer: Parameters<typeof unpackAnswer>[0]): Promise<unknown> {
  return unpackAnswer(answer);
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

/** Another window has the place; this one waits for what its user decides. */
function lose(store: Store<LiveState>, elsewhere: Elsewhere, taken: boolean): void {
  const link = { state: 'elsewhere' as const, elsewhere, taken };
  store.set((state) => ({ ...state, link, admitted: false }));
}

/** Another answer is awaited from now on. */
const withoutElsewhere = (state: LiveState): LiveState =>
  isElsewhere(state) ? { ...state, link: { state: 'connecting' } } : state;

const isElsewhere = ({ link }: LiveState) => link.state === 'elsewhere';

/** Whether the stroke went to everybody. */
async function draw(socket: Socket<FromServer, ToServer>, message: MarkMessage): Promise<boolean> {
  try {
    return (await socket.timeout(answerTimeoutMs).emitWithAck('mark', message)).ok;
  } catch {
    return false;
  }
}

function withLost(state: LiveState): LiveState {
  if (state.link.state === 'lost' || isElsewhere(state)) return state;
  return { ...state, link: { state: 'lost', since: Date.now() } };
}

/** A dead line is not always told to the browser: without heartbeats it is cut and opened anew. */
function watchSilence(socket: Socket, store: Store<LiveState>): ReturnType<typeof setInterval> {
  return setInterval(() => {
    const { heardAt } = store.get();
    // A window whose place is elsewhere hears nothing, and is none the worse for it.
    if (
      !socket.connected ||
      isElsewhere(store.get()) ||
      heardAt === null ||
      Date.now() - heardAt < silenceMs
    )
      return;
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
