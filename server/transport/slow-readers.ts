import type { Server } from 'socket.io';

const checkEveryMs = 1_000;
const mostWaitingMessages = 256;

/** Messages that a connection has not taken yet. */
function waitingMessages(connection: object): number {
  const buffer: unknown = Reflect.get(connection, 'writeBuffer');
  return Array.isArray(buffer) ? buffer.length : 0;
}

/**
 * Closes connections that take messages more slowly than they are made, so that one weak line costs
 * no memory for everybody. The device comes back and catches up from the log.
 */
export function closeSlowReaders(io: Server, limit = mostWaitingMessages): void {
  setInterval(() => {
    for (const socket of io.of('/').sockets.values()) {
      if (waitingMessages(socket.conn) > limit) socket.conn.close(true);
    }
  }, checkEveryMs).unref();
}
