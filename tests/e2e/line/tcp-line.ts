import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

export interface TcpLine {
  port: number;
  cut(): void;
  restore(): void;
  close(): Promise<void>;
}

const granted = Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]);

/** Host and port that a SOCKS 5 request names; null where it is none for a connection. */
function target(request: Buffer): { host: string; port: number } | null {
  const [version, command, , kind] = request;
  if (version !== 5 || command !== 1) return null;
  const length = request[4] ?? 0;
  if (kind === 3) {
    const host = request.toString('latin1', 5, 5 + length);
    return { host, port: request.readUInt16BE(5 + length) };
  }
  const host = kind === 1 ? [...request.subarray(4, 8)].join('.') : '::1';
  return { host, port: request.readUInt16BE(kind === 1 ? 8 : 20) };
}

/**
 * A SOCKS 5 proxy whose line can be cut as a network is: nothing is closed, nothing gets through,
 * whoever connects waits. What was sent meanwhile arrives after `restore`, as TCP would have it.
 */
export async function openTcpLine(): Promise<TcpLine> {
  const sockets = new Set<Socket>();
  let isCut = false;

  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    if (isCut) socket.pause();
  };
  const carry = (from: Socket, to: Socket) => {
    from.on('data', (chunk: Buffer) => to.write(chunk));
    from.on('close', () => to.destroy());
    from.on('end', () => to.end());
    if (isCut) from.pause();
  };
  const serve = async (browser: Socket) => {
    await once(browser, 'data');
    browser.write(Buffer.from([5, 0]));
    const [request]: Buffer[] = await once(browser, 'data');
    const where = request && target(request);
    if (!where) return browser.destroy();
    const server = connect({ ...where, autoSelectFamily: true });
    keep(server);
    server.on('error', () => browser.destroy());
    await once(server, 'connect');
    carry(browser, server);
    carry(server, browser);
    return browser.write(granted);
  };

  const listener = createServer((browser) => {
    keep(browser);
    serve(browser).catch(() => browser.destroy());
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  if (address === null || typeof address === 'string') throw new Error('no port');

  return {
    port: address.port,
    cut() {
      isCut = true;
      for (const socket of sockets) socket.pause();
    },
    restore() {
      isCut = false;
      for (const socket of sockets) socket.resume();
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      listener.close();
      await once(listener, 'close');
    },
  };
}
