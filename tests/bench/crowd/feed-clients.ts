import { io, type Socket } from 'socket.io-client';
import { z } from 'zod';
import { reconnecting } from '../../../app/_sync/reconnecting.ts';
import { protocolVersion } from '../../../server/sync/protocol.ts';
import { steadyMs } from '../statistics.ts';
import type { Order, Report } from './messages.ts';

const patienceMs = 60_000;

/** A thousand browsers read with a thousand processors; here only what is measured is looked at. */
const answered = z.object({
  ok: z.literal(true),
  snapshot: z.unknown(),
  events: z.object({ to: z.int() }),
});
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

async function subscribe(socket: Socket, meetingId: string, since: number | null) {
  const takingPart = { windowId: 'w', deviceName: 'Chrome', siteId: null, takeOver: false };
  const request = { version: protocolVersion, meetingId, since, as: 'remote', takingPart };
  const received: unknown = await socket.timeout(patienceMs).emitWithAck('subscribe', request);
  const { snapshot, events } = answered.parse(received);
  return { seq: events.to, delta: snapshot === null };
}

const connected: { socket: Socket; meetingId: string; seq: number }[] = [];

/** Every line breaks, or the server goes, at the same moment; reports when each is caught up again. */
export async function returnAll(
  how: 'drop' | 'outlive',
  report: (said: Report) => void,
): Promise<void> {
  const begun = steadyMs();
  const back = connected.map(async (client) => {
    const { socket, meetingId } = client;
    const again = new Promise<void>((resolve) => socket.once('connect', resolve));
    if (how === 'drop') socket.io.engine.close();
    await again;
    const { seq, delta } = await subscribe(socket, meetingId, client.seq);
    client.seq = seq;
    return { ms: steadyMs() - begun, delta };
  });
  if (how === 'outlive') report({ said: 'waiting' });
  const returned = await Promise.all(back);
  const deltas = returned.filter(({ delta }) => delta).length;
  report({ said: 'returned', returnedMs: returned.map(({ ms }) => ms), deltas });
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
        ...reconnecting,
      });
      await new Promise<void>((resolve, reject) => {
        socket.once('connect', resolve);
        socket.once('connect_error', reject);
      });
      const client = { socket, meetingId, seq: 0 };
      socket.on('events', (message: unknown) => {
        client.seq = moved.parse(message).to;
        arrivals.reached(client.seq);
      });
      const { seq } = await subscribe(socket, meetingId, null);
      client.seq = Math.max(seq, client.seq);
      connected.push(client);
      return { ms: steadyMs() - begun, seq };
    }),
  );
  const seq = Math.max(...joined.map((client) => client.seq));
  report({ said: 'connected', subscribedMs: joined.map(({ ms }) => ms), seq });
}
