import type { Logger } from 'pino';
import type { WebSocket } from 'ws';
import { type ControlNotification, controlMethods } from './contract.ts';
import { keepAlive } from './keep-alive.ts';
import type { Rooms } from './rooms.ts';
import { answer, type Handler, handler } from './rpc-server.ts';
import type { TicketOffice } from './tickets.ts';
import type { WorkerPool } from './worker-pool.ts';

export interface ControlServices {
  epoch: string;
  rooms: Rooms;
  tickets: TicketOffice;
  pool: WorkerPool;
}

const controlHandlers: Record<keyof typeof controlMethods, Handler<ControlServices>> = {
  issueTicket: handler(controlMethods.issueTicket, ({ tickets }: ControlServices, data) => ({
    token: tickets.issue(data.room, data.identity),
  })),
  setGrants: handler(controlMethods.setGrants, async ({ rooms }: ControlServices, data) => {
    await rooms.setGrants(data.room, { identity: data.identity, grants: data.grants });
    return {};
  }),
  replaceGrants: handler(controlMethods.replaceGrants, async ({ rooms }: ControlServices, data) => {
    await rooms.replaceGrants(data.room, data.table);
    return {};
  }),
  remove: handler(controlMethods.remove, async ({ rooms }: ControlServices, data) => {
    await rooms.remove(data.room, data.identity, data.reason);
    return {};
  }),
  closeRoom: handler(controlMethods.closeRoom, async ({ rooms }: ControlServices, data) => {
    await rooms.closeRoom(data.room);
    return {};
  }),
  list: handler(controlMethods.list, async ({ rooms }: ControlServices, data) => ({
    participants: await rooms.list(data.room),
  })),
  status: handler(controlMethods.status, async ({ epoch, pool, rooms }: ControlServices) => ({
    epoch,
    workers: (await pool.workers()).map(({ worker, peers }) => ({ pid: worker.pid, peers })),
    rooms: await rooms.status(),
  })),
};

/**
 * Serves one `web` process. Losing it changes nothing in any room: grants stay as they are until
 * `web` says otherwise.
 */
export function serveControl(socket: WebSocket, services: ControlServices, log: Logger): void {
  function send(message: unknown): void {
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
  }
  const tell = (notification: ControlNotification) => send(notification);

  tell({ type: 'hello', epoch: services.epoch });
  const unsubscribe = services.rooms.subscribe(tell);
  const stopKeepAlive = keepAlive(socket);

  // Grants have to take effect in the order in which they were sent.
  let last = Promise.resolve();
  socket.on('message', (data) => {
    const text = data.toString();
    last = last.then(async () => {
      const reply = await answer(controlHandlers, services, text, log);
      if (reply) send(reply);
      else socket.close(1002, 'malformed');
    });
  });
  socket.on('error', (error) => log.debug({ err: error }, 'control socket'));
  socket.on('close', () => {
    unsubscribe();
    stopKeepAlive();
    log.info('control connection closed');
  });
  log.info('control connection open');
}
