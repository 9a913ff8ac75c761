import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { once } from 'node:events';

export interface UdpLine {
  port: number;
  cut(): void;
  restore(): void;
  close(): void;
}

/** A way to a UDP port of this machine that drops every packet while it is cut. */
export async function openUdpLine(serverPort: number): Promise<UdpLine> {
  const outside = createSocket('udp4');
  /** Towards the server, one for each address and port of the browser, as a router does it. */
  const inside = new Map<string, Socket>();
  let isCut = false;

  const towardsServer = ({ address, port }: RemoteInfo) => {
    const browser = `${address} ${port}`;
    const known = inside.get(browser);
    if (known) return known;
    const socket = createSocket('udp4');
    socket.on('error', () => undefined);
    socket.on('message', (packet) => {
      if (!isCut) outside.send(packet, port, address);
    });
    inside.set(browser, socket);
    return socket;
  };
  outside.on('error', () => undefined);
  outside.on('message', (packet, from) => {
    if (!isCut) towardsServer(from).send(packet, serverPort, '127.0.0.1');
  });
  outside.bind(0, '127.0.0.1');
  await once(outside, 'listening');

  return {
    port: outside.address().port,
    cut: () => {
      isCut = true;
    },
    restore: () => {
      isCut = false;
    },
    close() {
      outside.close();
      for (const socket of inside.values()) socket.close();
    },
  };
}
