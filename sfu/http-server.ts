import { createHash, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';

export interface HttpOptions {
  tls: { certPath: string; keyPath: string } | null;
  secret: string;
  /** Where the pages come from; null accepts every origin. */
  publicUrl: string | null;
  health: () => object;
  onClient: (socket: WebSocket) => void;
  onControl: (socket: WebSocket) => void;
}

const CLIENT_MESSAGE_BYTES = 128 * 1024;
const CONTROL_MESSAGE_BYTES = 8 * 1024 * 1024;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

function sameText(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

/** The origin of a page served by us; the names of this very machine count as one. */
export function originAllowed(origin: string | undefined, publicUrl: string | null): boolean {
  if (origin === undefined || publicUrl === null) return true;
  const given = parseUrl(origin);
  const expected = parseUrl(publicUrl);
  if (!given || !expected) return false;
  const bothLocal = LOOPBACK.has(given.hostname) && LOOPBACK.has(expected.hostname);
  if (!bothLocal) return given.origin === expected.origin;
  return given.protocol === expected.protocol && given.port === expected.port;
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** The one HTTP(S) port: `/client` for browsers, `/control` for web, `/healthz` for the launcher. */
export function createServer(options: HttpOptions): Server {
  const onRequest = (request: IncomingMessage, response: ServerResponse) => {
    const found = request.url === '/healthz';
    response.writeHead(found ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(found ? options.health() : {}));
  };
  const server = options.tls
    ? createHttpsServer(
        {
          cert: readFileSync(options.tls.certPath),
          key: readFileSync(options.tls.keyPath),
          minVersion: 'TLSv1.2',
        },
        onRequest,
      )
    : createHttpServer(onRequest);

  const clients = new WebSocketServer({ noServer: true, maxPayload: CLIENT_MESSAGE_BYTES });
  const controls = new WebSocketServer({ noServer: true, maxPayload: CONTROL_MESSAGE_BYTES });
  server.on('upgrade', (request, socket, head) => {
    // From here on nobody else listens: a line that breaks now would end this process.
    socket.on('error', () => socket.destroy());
    const path = parseUrl(`http://sfu${request.url ?? ''}`)?.pathname;
    if (path === '/client') {
      if (!originAllowed(request.headers.origin, options.publicUrl)) {
        refuse(socket, '403 Forbidden');
        return;
      }
      clients.handleUpgrade(request, socket, head, options.onClient);
    } else if (path === '/control') {
      if (!sameText(request.headers.authorization ?? '', `Bearer ${options.secret}`)) {
        refuse(socket, '401 Unauthorized');
        return;
      }
      controls.handleUpgrade(request, socket, head, options.onControl);
    } else {
      refuse(socket, '404 Not Found');
    }
  });
  return server;
}

/** Listens on the given host, or on both families where there are two. Resolves to the port. */
export async function listen(server: Server, port: number, host: string | null): Promise<number> {
  const attempt = (address: string) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen({ port, host: address }, () => {
        server.off('error', reject);
        resolve();
      });
    });
  if (host) await attempt(host);
  else await attempt('::').catch(() => attempt('0.0.0.0'));
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}
