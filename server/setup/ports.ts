import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { SetupError } from './progress.mjs';

const retryMs = 100;

export interface PortClaim {
  /** Variable it is set by. */
  name: string;
  port: number;
  protocol: 'tcp' | 'udp';
  purpose: string;
}

/**
 * Makes sure that nothing else has the ports, so that a collision is named before anything starts.
 * After an unclean end the processes of the last start may need `patienceMs` to let go of them.
 */
export async function checkPorts(claims: readonly PortClaim[], patienceMs: number): Promise<void> {
  const deadline = Date.now() + patienceMs;
  for (const claim of claims) {
    while (!(await isFree(claim))) {
      if (Date.now() > deadline) throw new SetupError(collision(claim));
      await delay(retryMs);
    }
  }
}

function collision({ name, port, protocol, purpose }: PortClaim): string {
  return (
    `Port ${port}/${protocol}, for ${purpose}, is in use by another program. End that program ` +
    `(ss -lp${protocol === 'tcp' ? 't' : 'u'}n shows it), or set ${name} to another port.`
  );
}

async function isFree({ port, protocol }: PortClaim): Promise<boolean> {
  return new Promise((resolve) => {
    // Without an address: all of them, IPv4 and IPv6.
    if (protocol === 'tcp') {
      const server = createServer();
      server.once('error', () => resolve(false));
      server.listen({ port }, () => server.close(() => resolve(true)));
    } else {
      const socket = createSocket('udp4');
      socket.once('error', () => resolve(false));
      socket.bind(port, () => socket.close(() => resolve(true)));
    }
  });
}
