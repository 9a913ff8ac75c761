import { once } from 'node:events';
import { createServer } from 'node:http';
import { io, type Socket } from 'socket.io-client';
import { z } from 'zod';
import { createDisplayDesk } from '../../server/displays/desk.ts';
import { createPairing } from '../../server/displays/pairing.ts';
import { displayOf } from '../../server/displays/queries.ts';
import { showingOf } from '../../server/documents/queries.ts';
import { displayTickets } from '../../server/media/display-ticket.ts';
import { meetingViewer } from '../../server/meetings/queries.ts';
import { createFeed } from '../../server/sync/feed.ts';
import { listenTo } from '../../server/sync/notifications.ts';
import { createDisplayCredentials } from '../../server/transport/display-credentials.ts';
import { displays } from '../../server/transport/displays.ts';
import { createHttpHandler } from '../../server/transport/http.ts';
import { listen } from '../../server/transport/listen.ts';
import { printPacks } from '../../server/transport/print-packs.ts';
import { readings } from '../../server/transport/readings.ts';
import { createSessions } from '../../server/transport/sessions.ts';
import { createSockets } from '../../server/transport/sockets.ts';
import { uploads } from '../../server/transport/uploads.ts';
import { recordingMediaPort } from './recording-media-port.ts';
import type { ScratchProduct } from './scratch.ts';

const port = z.object({ port: z.number() });
const answered = z.object({
  ok: z.boolean(),
  code: z.string().optional(),
  value: z.unknown().optional(),
});

/** The product's HTTP handler and feed as they are put together, at which nobody has signed in. */
export async function displayServer({ db, url, clock, product, reported }: ScratchProduct) {
  // Sessions are read as ever; whoever passed for one would be an administrator.
  const sessions = createSessions({
    secret: 'a secret of this test',
    secureCookie: false,
    viewerOfSession: async ({ accountId }) => ({
      ...{ accountId, personId: accountId, systemAdmin: true },
    }),
  });
  const screens = createDisplayCredentials((secret) => displayOf(db, secret, clock.now()));
  const { desk, arrivals, packs } = product.files;
  const nothing = async (
    _request: unknown,
    response: { writeHead(status: number): unknown; end(): unknown },
  ) => {
    response.writeHead(404);
    response.end();
  };
  const handler = createHttpHandler({
    ...product,
    sessions,
    serveReading: readings({ sessions, desk }),
    serveDisplays: displays({
      credentials: screens,
      pairing: createPairing({ db, clock }),
      desk: createDisplayDesk({ db, clock, publicUrl: 'http://localhost:3000' }),
      ticketFor: displayTickets(recordingMediaPort().port, product.grants),
      pageOf: desk.pageOnDisplay,
      secureCookie: false,
    }),
    servePrintPack: printPacks({ sessions, packs }),
    takeUpload: uploads({ sessions, arrivals }),
    checkLine: nothing,
    takeBallot: nothing,
    serveRollCall: nothing,
    serveWorker: nothing,
    serveInvitation: nothing,
    serveCalendar: nothing,
    serveAuthority: null,
    isHealthy: async () => true,
    pages: nothing,
  });
  const onError = (error: unknown) => void reported.push(error);
  const server = createServer((request, response) => {
    handler(request, response).catch((error: unknown) => {
      onError(error);
      response.destroy();
    });
  });
  const sockets = createSockets(server, {
    sessions,
    displays: screens,
    meetingViewer: (meetingId, viewer) => meetingViewer(db, meetingId, viewer),
    onError,
  });
  const feed = createFeed({
    db,
    registry: product.registry,
    channel: sockets.channel,
    mediaState: () => ({ available: false, endpoints: [] }),
    openVote: async () => null,
    progressOf: async () => null,
    showing: (meetingId) => showingOf(db, meetingId, clock.now()),
    placeTaken: () => undefined,
    now: clock.now,
    onError,
  });
  sockets.start(feed);
  const notifications = await listenTo(url, {
    onNotification(channel, payload) {
      if (channel === 'meeting_event') feed.wake(payload);
      if (channel === 'display_revoked') sockets.endDisplay(payload);
    },
    onReconnected: () => undefined,
    onError,
  });
  await listen(server, '127.0.0.1', 0);
  const origin = `http://127.0.0.1:${port.parse(server.address()).port}`;
  const opened: Socket[] = [];
  return {
    /** A browser on the wall: keeps its cookie, and nothing else. */
    screen: () => createScreen(origin, opened),
    async close(): Promise<void> {
      for (const socket of opened) socket.disconnect();
      await notifications.close();
      await sockets.close();
      server.closeAllConnections();
      if (server.listening) {
        server.close();
        await once(server, 'close');
      }
    },
  };
}

function createScreen(origin: string, opened: Socket[]) {
  let cookie = '';
  const ask = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(`${origin}${path}`, { ...init, headers: { cookie } });
    const [given] = answer.headers.getSetCookie();
    if (given) cookie = given.split(';')[0] ?? '';
    return { answer, given };
  };
  const post = async (path: string, body: object = {}) => {
    const { answer } = await ask(path, { method: 'POST', body: JSON.stringify(body) });
    return { status: answer.status, ...answered.parse(await answer.json()) };
  };
  return {
    ask,
    post,
    pairing: async () => (await post('/api/displays/pairing')).value,
    socket() {
      const options = { path: '/feed', transports: ['websocket'], forceNew: true };
      const extraHeaders = { cookie };
      const socket = io(origin, { ...options, extraHeaders, reconnection: false });
      opened.push(socket);
      return socket;
    },
    /** With nothing of its own any more, as another browser. */
    forget() {
      cookie = '';
    },
  };
}

export type Screen = ReturnType<typeof createScreen>;
