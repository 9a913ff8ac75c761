import { once } from 'node:events';
import type { Server } from 'node:net';

/** Binds to `host`; where none is given, to all addresses, IPv6 included if the machine has it. */
export async function listen(
  server: Server,
  host: string | undefined,
  port: number,
): Promise<void> {
  try {
    server.listen(port, host ?? '::');
    await once(server, 'listening');
  } catch (error) {
    const noIpv6 = error instanceof Error && 'code' in error && error.code === 'EAFNOSUPPORT';
    if (host !== undefined || !noIpv6) throw error;
    server.listen(port, '0.0.0.0');
    await once(server, 'listening');
  }
}
