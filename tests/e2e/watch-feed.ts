import type { Page } from '@playwright/test';
import { z } from 'zod';
import { eventsMessage } from '../../server/sync/protocol.ts';

export interface WatchedFeed {
  /** The last number of the log that the page has been told. */
  seq(): number;
  /** Places where a message did not begin where what came before it ended. */
  gaps(): { had: number; from: number }[];
  /** Names of the events received, in the order of the log, each once. */
  names(): string[];
  /** How often the page was given everything anew. */
  snapshots(): number;
  /** How many connections it made. */
  connections(): number;
}

const events = z.tuple([z.literal('events'), eventsMessage]);
/** What is packed comes in a frame of its own, of which this one has the place only. */
const subscribed = z.tuple([
  z.object({
    ok: z.literal(true),
    snapshot: z.object({ seq: z.int() }).nullable(),
    events: eventsMessage,
  }),
]);

/** Reads along with the page's feed as it comes over the wire. To be called before it is opened. */
export function watchFeed(page: Page): WatchedFeed {
  const gaps: { had: number; from: number }[] = [];
  const received = new Map<number, string>();
  let seq = 0;
  let snapshots = 0;
  let connections = 0;

  const take = (message: z.infer<typeof eventsMessage>) => {
    if (message.from > seq) gaps.push({ had: seq, from: message.from });
    for (const event of message.events) received.set(event.seq, event.name);
    seq = Math.max(seq, message.to);
  };
  const read = (frame: string) => {
    // Socket.IO over a WebSocket: 42 is an event, 43 an answer with its number, 46 one with packed parts.
    const body = /^4(?:[23]|6\d+-)\d*(\[.*)$/s.exec(frame)?.[1];
    if (body === undefined) return;
    const content: unknown = JSON.parse(body);
    const event = events.safeParse(content);
    if (event.success) take(event.data[1]);
    const answer = subscribed.safeParse(content);
    if (!answer.success) return;
    const { snapshot, events: missing } = answer.data[0];
    if (snapshot) {
      snapshots += 1;
      seq = snapshot.seq;
    }
    take(missing);
  };
  page.on('websocket', (socket) => {
    if (!new URL(socket.url()).pathname.startsWith('/feed')) return;
    connections += 1;
    socket.on('framereceived', ({ payload }) => read(payload.toString()));
  });

  return {
    seq: () => seq,
    gaps: () => gaps,
    names: () => [...received].sort(([a], [b]) => a - b).map(([, name]) => name),
    snapshots: () => snapshots,
    connections: () => connections,
  };
}
