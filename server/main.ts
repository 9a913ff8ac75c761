import { readFile } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import next from 'next';
import pino from 'pino';
import { z } from 'zod';
import { connectDatabase } from '../db/client.ts';
import { composeProduct } from './compose.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { createDisplayDesk } from './displays/desk.ts';
import { createPairing } from './displays/pairing.ts';
import { displayOf } from './displays/queries.ts';
import { showingOf } from './documents/queries.ts';
import { openStorage } from './files/storage.ts';
import { accountOfSession, createSessionLookup } from './identity/queries.ts';
import { invitationPaper } from './invitations/queries.ts';
import { systemClock } from './kernel/clock.ts';
import { runEffects } from './kernel/effect-runner.ts';
import { createSmtpMail } from './mail/smtp.ts';
import { displayTickets } from './media/display-ticket.ts';
import { personIdentity, siteIdentity } from './media/identities.ts';
import { createMediasoupMedia } from './media/mediasoup/mediasoup-media.ts';
import { meetingsInSession, meetingViewer, personalCalendar } from './meetings/queries.ts';
import { createFeed, type Feed } from './sync/feed.ts';
import { listenTo, type NotificationChannel } from './sync/notifications.ts';
import { ballots } from './transport/ballots.ts';
import { calendarFeeds } from './transport/calendar-feed.ts';
import { createDisplayCredentials } from './transport/display-credentials.ts';
import { displays } from './transport/displays.ts';
import { createHttpHandler, type Handler } from './transport/http.ts';
import { invitationPapers } from './transport/invitation-papers.ts';
import { lineCheck } from './transport/line-check.ts';
import { listen } from './transport/listen.ts';
import { printPacks } from './transport/print-packs.ts';
import { provideProduct } from './transport/provide-product.ts';
import { readings } from './transport/readings.ts';
import { rollCalls } from './transport/roll-calls.ts';
import { serviceWorker } from './transport/service-worker.ts';
import { createSessions } from './transport/sessions.ts';
import { createSockets } from './transport/sockets.ts';
import { uploads } from './transport/uploads.ts';
import { openVoteOf, progressOf } from './voting/queries.ts';

const progressNotice = z.object({ meetingId: z.uuid(), voteId: z.uuid() });

async function startWeb(config: Config, dev: boolean): Promise<() => Promise<void>> {
  const log = pino({ level: config.logLevel });
  const report = (error: unknown, what: string) => log.error({ err: error }, what);
  const database = connectDatabase(config.databaseUrl, (error) => report(error, 'idle connection'));
  const { db } = database;
  const mediaPort = createMediasoupMedia({ ...config.sfu, log });
  const storage = openStorage(config.dataDir, config.uploadLimitMb);
  const mail = config.mail ? createSmtpMail(config.mail) : null;
  let feed: Feed | undefined;

  const product = composeProduct({
    db,
    clock: systemClock,
    mediaPort,
    storage,
    mail,
    offline: config.offline,
    publicUrl: config.publicUrl,
    report: (error, correlationId, name) => log.error({ err: error, correlationId }, name),
    refused: (refusal) => log.warn(refusal, 'refused'),
    onMediaChanged: (meetingId) => feed?.mediaChanged(meetingId),
  });
  mediaPort.subscribe((notification) => {
    if (notification.type !== 'reset') return;
    meetingsInSession(db)
      .then((ids) => product.grants.applyAgain(ids))
      .catch((error: unknown) => report(error, 'grants'));
  });

  const account = (accountId: string, version: number) =>
    accountOfSession(db, accountId, version, systemClock.now());
  const secureCookie = config.publicUrl.startsWith('https:');
  const viewerOfSession = createSessionLookup(db, systemClock);
  const sessions = createSessions({ secret: config.authSecret, secureCookie, viewerOfSession });
  const screens = createDisplayCredentials((secret) => displayOf(db, secret, systemClock.now()));
  provideProduct({ config, product, account });

  const pages = next({ dev, hostname: 'localhost', port: config.port });
  await pages.prepare();
  const renderPage = pages.getRequestHandler();
  const handler = createHttpHandler({
    ...product,
    sessions,
    serveReading: readings({ sessions, desk: product.files.desk }),
    serveInvitation: invitationPapers({
      sessions,
      async pathFor(viewer, asked) {
        const sha256 = await invitationPaper(db, viewer, asked);
        return sha256 && storage.files.path(sha256);
      },
    }),
    serveDisplays: displays({
      credentials: screens,
      pairing: createPairing({ db, clock: systemClock }),
      desk: createDisplayDesk({ db, clock: systemClock, publicUrl: config.publicUrl }),
      ticketFor: displayTickets(mediaPort, product.grants),
      pageOf: product.files.desk.pageOnDisplay,
      secureCookie,
    }),
    serveWorker: await serviceWorker(config.offline.allowed, new URL('./sw.js', import.meta.url)),
    takeBallot: ballots({ box: product.ballotBox }),
    checkLine: lineCheck({ sessions }),
    servePrintPack: printPacks({ sessions, packs: product.files.packs }),
    serveRollCall: rollCalls({ sessions, records: product.rollCalls }),
    takeUpload: uploads({ sessions, arrivals: product.files.arrivals }),
    serveCalendar: calendarFeeds({
      calendarOf: (secret) =>
        personalCalendar(db, secret, { now: systemClock.now(), publicUrl: config.publicUrl }),
    }),
    serveAuthority: config.https ? await authority(config.https.tlsDir) : null,
    isHealthy: () =>
      db.execute(sql`select 1`).then(
        () => true,
        () => false,
      ),
    pages: (request, response) => renderPage(request, response),
  });
  const server = await createServer(config, (request, response) => {
    handler(request, response).catch((error: unknown) => {
      report(error, 'request');
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });

  const sockets = createSockets(server, {
    sessions,
    displays: screens,
    meetingViewer: (meetingId, viewer) => meetingViewer(db, meetingId, viewer),
    onError: (error) => report(error, 'feed'),
  });
  feed = createFeed({
    db,
    registry: product.registry,
    channel: sockets.channel,
    mediaState: product.mediaState.of,
    openVote: (meetingId) => openVoteOf(db, meetingId),
    progressOf: (voteId) => progressOf(db, voteId),
    showing: (meetingId) => showingOf(db, meetingId, systemClock.now()),
    placeTaken(meetingId, { as, personId, takingPart }) {
      const site = as === 'site' ? takingPart?.siteId : null;
      const identity = site ? siteIdentity(site) : personIdentity(personId);
      // Where the media server cannot be reached, the newer connection replaces the older one there.
      mediaPort.remove(meetingId, identity, 'taken-over').catch(() => undefined);
    },
    now: systemClock.now,
    onError: (error) => report(error, 'feed'),
  });
  sockets.start(feed);

  const notified = (channel: NotificationChannel, payload: string) => {
    if (channel === 'meeting_event') feed?.wake(payload);
    if (channel === 'meeting_reset') feed?.resync(payload, 'meeting-reset');
    if (channel === 'session_ended') sockets.endSessions(payload);
    if (channel === 'display_revoked') sockets.endDisplay(payload);
    if (channel === 'vote_progress') {
      const { meetingId, voteId } = progressNotice.parse(JSON.parse(payload));
      feed?.ballotCast(meetingId, voteId);
    }
  };
  const notifications = await listenTo(config.databaseUrl, {
    onNotification: notified,
    onReconnected: () => feed?.wakeAll(),
    onError: (error) => report(error, 'database'),
  });
  await product.files.start();
  const effects = await runEffects(database.pool, product.effects, (message, fields) =>
    log.warn(fields, message),
  );
  await listen(server, config.host, config.port);
  log.info({ publicUrl: config.publicUrl }, 'ready');

  return async () => {
    await sockets.close();
    await Promise.allSettled([effects.stop(), notifications.close(), mediaPort.close()]);
    await database.close();
  };
}

async function createServer(config: Config, handler: Parameters<typeof createHttpServer>[1]) {
  if (!config.https) return createHttpServer(handler ?? (() => undefined));
  const { tlsDir } = config.https;
  return createHttpsServer(
    {
      cert: await readFile(join(tlsDir, 'server.crt')),
      key: await readFile(join(tlsDir, 'server.key')),
      minVersion: 'TLSv1.2',
    },
    handler,
  );
}

async function authority(tlsDir: string): Promise<Handler> {
  const certificate = await readFile(join(tlsDir, 'ca.crt'));
  return async (_request, response) => {
    response.writeHead(200, {
      'content-type': 'application/x-x509-ca-cert',
      'content-disposition': 'attachment; filename="dien-hong-ca.crt"',
    });
    response.end(certificate);
  };
}

async function main(): Promise<void> {
  const stop = await startWeb(readConfig(process.env), process.env.NODE_ENV === 'development');
  const end = () => {
    // What is under way may finish; what hangs does not hold up the stop.
    setTimeout(() => process.exit(0), 4_000).unref();
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  process.on('disconnect', end);
  process.send?.({ ready: true });
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
});
