import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { machineAddresses, machineHasIpv6 } from './addresses.ts';
import { serveClient } from './client-channel.ts';
import { readConfig } from './config.ts';
import { serveControl } from './control-channel.ts';
import { createServer, listen } from './http-server.ts';
import { Rooms } from './rooms.ts';
import { TicketOffice } from './tickets.ts';
import { WorkerPool } from './worker-pool.ts';

/** How long a stop may take before the process ends anyway. */
const STOP_WITHIN_MS = 3_000;

const config = readConfig(process.env);
const log = pino({ level: config.logLevel, name: 'sfu' });
const epoch = randomUUID();

const pool = await WorkerPool.start({
  count: config.workers,
  rtcPort: config.rtcPort,
  listenAddresses: machineHasIpv6()
    ? config.listenAddresses
    : config.listenAddresses.filter((address) => !address.includes(':')),
  log,
});
const announced = config.announcedAddresses;
const rooms = new Rooms({
  pool,
  announcedAddresses: announced ? () => announced : machineAddresses,
});
const tickets = new TicketOffice(config.secret, epoch);
const server = createServer({
  tls: config.tls,
  secret: config.secret,
  publicUrl: config.publicUrl,
  health: () => ({ status: 'ok', epoch }),
  onClient: (socket) => serveClient(socket, { rooms, tickets, iceServers: config.iceServers }, log),
  onControl: (socket) => serveControl(socket, { epoch, rooms, tickets, pool }, log),
});

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  log.info('stopping');
  setTimeout(() => process.exit(0), STOP_WITHIN_MS).unref();
  server.close();
  await rooms.close();
  await pool.close();
  process.exit(0);
}
process.on('SIGTERM', () => void stop());
process.on('SIGINT', () => void stop());
// The launcher is gone; nobody would stop this process otherwise.
process.on('disconnect', () => void stop());

const port = await listen(server, config.port, config.host);
log.info({ port, epoch }, 'media server ready');
process.send?.({ ready: true, port });
