import type { Server } from 'socket.io';
import { z } from 'zod';

const checkEveryMs = 1_000;
const mostWaitingMessages = 256;

/** Messages that a connection has not taken yet. */
function waitingMessages(connection: object): number {
  const buffer: unknown = Reflect.get(connection, 'writeBuffer');
  return Array.isArray(buffer) ? buffer.length : 0;
}

const terminable = z.custom<{ terminate(): void }>(
  (value) => typeof value === 'object' && value !== null && 'terminate' in value,
);

/** Cuts the line at once: a polite close would wait for the reader that does not read. */
function cut(connection: { transport: object; close(discard: boolean): void }): void {
  const line = terminable.safeParse(Reflect.get(connection.transport, 'socket'));
  if (line.success) line.data.terminate();
  else connection.close(true);
}

/**
 * Closes connections that take messages more slowly than they are made, so that one weak line costs
 * no memory for everybody. The device comes back and catches up from the log.
 */
export function closeSlowReaders(io: Server, limit = mostWaitingMessages): void {
  setInterval(() => {
    for (const socket of io.of('/').sockets.values()) {
      if (waitingMessages(socket.conn) > limit) cut(socket.conn);
    }
  }, checkEveryMs).unref();
}
