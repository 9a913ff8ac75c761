import type { Logger } from 'pino';
import type { WebSocket } from 'ws';
import { type ClientContext, type ClientServices, clientHandlers } from './client-handlers.ts';
import { type ClientNotification, clientCloseCodes } from './contract.ts';
import { keepAlive } from './keep-alive.ts';
import { RateLimit } from './rate-limit.ts';
import { answer } from './rpc-server.ts';

const JOIN_WITHIN_MS = 10_000;
/** A full screen of tiles costs two requests per track when someone joins a large meeting. */
const BURST_MESSAGES = 300;
const MESSAGES_PER_SECOND = 40;
/** A reader this far behind is closed; it comes back and gets the state anew. */
const MAX_BUFFERED_BYTES = 4 * 1024 * 1024;

/** Serves one browser until its socket closes. */
export function serveClient(socket: WebSocket, services: ClientServices, log: Logger): void {
  const limit = new RateLimit(BURST_MESSAGES, MESSAGES_PER_SECOND);

  function send(message: unknown): void {
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > MAX_BUFFERED_BYTES) socket.terminate();
    else socket.send(JSON.stringify(message));
  }

  const context: ClientContext = {
    ...services,
    joined: null,
    isOpen: () => socket.readyState === socket.OPEN,
    connection: {
      notify: (notification: ClientNotification) => send(notification),
      close: (code, reason) => socket.close(code, reason),
    },
  };

  const joinTimer = setTimeout(() => {
    if (!context.joined) socket.close(clientCloseCodes.refused, 'no join');
  }, JOIN_WITHIN_MS);
  const stopKeepAlive = keepAlive(socket);

  // One request after the other: a transport exists before the request that uses it is looked at.
  let last = Promise.resolve();
  socket.on('message', (data) => {
    if (!limit.take()) {
      socket.close(clientCloseCodes.refused, 'too many messages');
      return;
    }
    const text = data.toString();
    last = last.then(async () => {
      const reply = await answer(clientHandlers, context, text, log);
      if (reply) send(reply);
      else socket.close(clientCloseCodes.refused, 'malformed');
    });
  });
  socket.on('error', (error) => log.debug({ err: error }, 'client socket'));
  socket.on('close', () => {
    clearTimeout(joinTimer);
    stopKeepAlive();
    const { joined } = context;
    if (joined) context.rooms.leave(joined.room, joined.peer, 'disconnected');
  });
}
