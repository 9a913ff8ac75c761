import { io, type Socket } from 'socket.io-client';
import { z } from 'zod';
import { protocolVersion } from '../../../server/sync/protocol.ts';
import { steadyMs } from '../statistics.ts';
import type { Order, Report } from './messages.ts';

const patienceMs = 60_000;

/** A thousand browsers read with a thousand processors; here only what is measured is looked at. */
const answered = z.object({ ok: z.literal(true), events: z.object({ to: z.int() }) });
const moved = z.object({ to: z.int() });

/** When the first and the last client had reached each seq. */
class Arrivals {
  private readonly bySeq = new Map<number, { count: number; firstAt: number }>();

  constructor(
    private readonly clients: number,
    private readonly report: (said: Report) => void,
  ) {}

  reached(seq: number): void {
    const at = steadyMs();
    const known = this.bySeq.get(seq) ?? { count: 0, firstAt: at };
    known.count += 1;
    this.bySeq.set(seq, known);
    if (known.count < this.clients) return;
    this.report({ said: 'everybody-has', seq, firstAt: known.firstAt, at });
    this.bySeq.delete(seq);
  }
}

async function subscribe(socket: Socket, meetingId: string): Promise<number> {
  const takingPart = { windowId: 'w', deviceName: 'Chrome', siteId: null, takeOver: false };
  const request = { version: protocolVersion, meetingId, since: null, as: 'remote', takingPart };
  const received: unknown = await socket.timeout(patienceMs).emitWithAck('subscribe', request);
  return answered.parse(received).events.to;
}

/** Connects a client for each cookie, all at once, and reports what reaches all of them. */
export async function followAll(
  { origin, meetingId, cookies }: Extract<Order, { do: 'connect' }>,
  report: (said: Report) => void,
): Promise<void> {
  const arrivals = new Arrivals(cookies.length, report);
  const begun = steadyMs();
  const joined = await Promise.all(
    cookies.map(async (cookie) => {
      const socket = io(origin, {
        path: '/feed',
        transports: ['websocket'],
        extraHeaders: { cookie, origin },
        forceNew: true,
        timeout: patienceMs,
      });
      await new Promise<void>((resolve, reject) => {
        socket.once('connect', resolve);
        socket.once('connect_error', reject);
      });
      socket.on('events', (message: unknown) => arrivals.reached(moved.parse(message).to));
      const seq = await subscribe(socket, meetingId);
      return { ms: steadyMs() - begun, seq };
    }),
  );
  const seq = Math.max(...joined.map((client) => client.seq));
  report({ said: 'connected', subscribedMs: joined.map(({ ms }) => ms), seq });
}
